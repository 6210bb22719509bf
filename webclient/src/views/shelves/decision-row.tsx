import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Decision } from '../../protocol/generated';
import { useActions } from '../client/client';
import { useName } from '../client/people';
import { Button } from '../parts/button';
import { told } from '../parts/refusal';
import { fullTime } from '../parts/time-words';
import { pathOf } from '../shell/place';

interface DecisionRowProps {
  readonly conversation: number;
  readonly decision: Decision;
  readonly leads: boolean;
}

/** 议定事项: the words as they were agreed, by whom and when; a press leads to the message. */
export function DecisionRow({ conversation, decision: { nr, text, by, signature, at }, leads }: DecisionRowProps) {
  const { t, i18n } = useTranslation();
  const actions = useActions();
  const navigate = useNavigate();
  const nameOf = useName();
  const who = [nameOf(by), signature].filter(Boolean).join(' ');
  return (
    <li className="decision">
      <button
        type="button"
        className="result-what"
        onClick={() => void navigate(pathOf({ at: 'messages', conversation, nr }))}
      >
        {text}
      </button>
      <p className="result-facts">{t('shelf.decidedBy', { who, when: fullTime(new Date(at), i18n.language) })}</p>
      {leads && (
        <Button
          look="quiet"
          onClick={() => void told('shelf', actions.ask({ do: 'decision.make', conversation, nr, on: false }))}
        >
          {t('shelf.undecide')}
        </Button>
      )}
    </li>
  );
}
