import './board-page.css';
import './open-things.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenThings } from '../../protocol/generated';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { Ask, Sheet } from '../parts/dialog';
import { told } from '../parts/refusal';
import { pathOf } from '../shell/place';
import { AreaField } from './area-field';
import { RowStateMark } from './row-state';
import { useOfCircle } from './use-of-circle';

/** 未了事项 of a circle that winds up: rows that are not done, work that is not closed. */
export function OpenThingsPart({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const { answer } = useOfCircle({ do: 'circle.open_things', conversation });
  if (!answer) return null;
  const count = countOf(answer);
  return (
    <section className="open-things" aria-label={t('circle.open.title')}>
      <h3>{count === 0 ? t('circle.open.none') : t('circle.open.count', { count })}</h3>
      <List things={answer} />
    </section>
  );
}

interface ClosingProps {
  readonly conversation: number;
  readonly onClose: () => void;
}

/** 解散: asked once more; where something is open, with what it is, and why it is closed all the same. */
export function Closing({ conversation, onClose }: ClosingProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const { answer } = useOfCircle({ do: 'circle.open_things', conversation });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const end = (why: string) =>
    void told('rules', actions.ask({ do: 'circle.step', conversation, step: 'close', reason: why }));
  if (!answer) return null;
  if (countOf(answer) === 0)
    return (
      <Ask
        open
        title={t('circle.deeds.close')}
        words={t('circle.asks.close')}
        act={t('circle.deeds.close')}
        danger
        onAct={() => end('')}
        onClose={onClose}
      />
    );

  function closeOver() {
    setTried(true);
    if (reason.trim() === '') return;
    onClose();
    end(reason.trim());
  }

  return (
    <Sheet
      open
      title={t('circle.open.closing', { count: countOf(answer) })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="danger" onClick={closeOver}>
            {t('circle.deeds.close')}
          </Button>
        </>
      }
    >
      <div className="closing scroll">
        <List things={answer} />
        <AreaField
          label={t('circle.open.reason')}
          placeholder={t('circle.open.reasonHint')}
          value={reason}
          onValue={setReason}
          error={tried && reason.trim() === '' ? t('circle.open.reasonMissing') : undefined}
        />
        <p className="closing-words">{t('circle.asks.close')}</p>
      </div>
    </Sheet>
  );
}

function List({ things: { rows, work, unseen } }: { readonly things: OpenThings }) {
  const { t } = useTranslation();
  return (
    <ul className="open-list">
      {rows.map((row) => (
        <li key={`row ${row.unit}`}>
          <span>{row.name}</span>
          <RowStateMark state={row.state} />
        </li>
      ))}
      {work.map((one) => (
        <li key={one.item}>
          <Link to={pathOf({ at: 'todo', item: one.item })}>{one.title}</Link>
          <small>{one.kind}</small>
        </li>
      ))}
      {unseen > 0 && <li>{t('circle.open.unseen', { count: unseen })}</li>}
    </ul>
  );
}

function countOf({ rows, work, unseen }: OpenThings): number {
  return rows.length + work.length + unseen;
}
