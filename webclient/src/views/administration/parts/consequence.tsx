import './consequence.css';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../protocol/generated';
import { Button } from '../../parts/button';
import { useRefusalSentence } from '../refusal-words';
import { useAct } from '../use-asked';
import { useReturnedFocus } from './use-returned-focus';

interface ConsequenceProps {
  readonly title: string;
  /** What follows at once, a sentence each. */
  readonly follows: readonly string[];
  readonly act: string;
  readonly command: Command;
  readonly onClose: () => void;
}

/** Before an act that takes something from somebody: what follows from it, in words. A refusal stays to be read. */
export function Consequence({ title, follows, act: words, command, onClose }: ConsequenceProps) {
  const { t } = useTranslation();
  const act = useAct();
  const sentence = useRefusalSentence();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  useReturnedFocus();

  async function carryOut() {
    setWorking(true);
    const outcome = await act(command);
    setWorking(false);
    if (outcome.ok) onClose();
    else setProblem(sentence(outcome.refusal));
  }

  return (
    <AlertDialog.Root open onOpenChange={(now) => !now && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="veil" />
        <AlertDialog.Popup className="sheet sheet-ask">
          <AlertDialog.Title className="sheet-title">{title}</AlertDialog.Title>
          <AlertDialog.Description render={<ul />} className="consequences">
            {follows.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </AlertDialog.Description>
          {problem !== undefined && (
            <p className="keeping-problem" role="alert">
              {problem}
            </p>
          )}
          <div className="sheet-acts">
            <AlertDialog.Close render={<Button />}>{t('act.cancel')}</AlertDialog.Close>
            <Button look="danger" disabled={working} onClick={() => void carryOut()}>
              {words}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
