import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SignInState } from '../../protocol/generated';
import { Ask } from '../parts/dialog';
import { useIssue } from './use-issue';

interface ConfirmIssueProps {
  readonly people: readonly SignInState[];
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

/** Before codes are made for chosen people: what becomes of passwords and slips they have. */
export function ConfirmIssue({ people, onClose, onIssued }: ConfirmIssueProps) {
  const { t, i18n } = useTranslation();
  const issuing = useIssue();
  const resetting = people.some((one) => one.state === 'ready');

  async function issue() {
    const persons = people.map((one) => one.person);
    if (await issuing.toPersons(persons, resetting)) onIssued();
  }

  return (
    <Ask
      open
      title={titleOf(people, resetting, t)}
      words={followsOf(people, t).join(i18n.language === 'en' ? ' ' : '')}
      act={resetting ? t('codes.reset') : t('codes.issueTo')}
      danger={resetting}
      onAct={() => void issue()}
      onClose={onClose}
    />
  );
}

type People = readonly SignInState[];

function titleOf(people: People, resetting: boolean, t: TFunction): string {
  const [first] = people;
  if (!resetting) return t('codes.confirmTitle', { count: people.length });
  return people.length === 1 && first ? t('codes.resetTitle', { name: first.name }) : t('codes.resetTitleMany');
}

function followsOf(people: People, t: TFunction): readonly string[] {
  const ready = people.filter((one) => one.state === 'ready').length;
  const issued = people.filter((one) => one.state === 'issued').length;
  const reset = people.length === 1 ? t('codes.confirmResetOne') : t('codes.confirmReset', { count: ready });
  const again = t('codes.confirmAgain', { count: issued });
  return [...(ready > 0 ? [reset] : []), ...(issued > 0 ? [again] : []), t('codes.confirmNew')];
}
