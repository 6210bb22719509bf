import type { CheckImport, ConfirmImport, ImportRecord } from '../../protocol/generated';
import { useRefusalSentence } from '../administration/refusal-words';
import { useAct } from '../administration/use-asked';
import { say } from '../parts/toast';

/** Asks for another state of an import; a refusal is said in passing. */
export function useRenew(onRenewed: (one: ImportRecord) => void): (command: CheckImport | ConfirmImport) => void {
  const act = useAct();
  const sentence = useRefusalSentence();
  return (command) =>
    void act(command).then((outcome) => (outcome.ok ? onRenewed(outcome.value) : say(sentence(outcome.refusal))));
}
