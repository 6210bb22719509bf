import './found-sheet.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Charter } from '../../protocol/generated';
import { SelectField } from '../administration/parts/select-field';
import { useActions } from '../client/client';
import { useRoster, type MemberCard } from '../client/roster';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { Choice } from '../parts/field';
import { told } from '../parts/refusal';
import { AreaField } from './area-field';
import { charterChanges, type CharterWords } from './charter-changes';
import { Observers } from './observers';
import { ADDERS, FILES } from './rules-step';

interface EditSheetProps {
  readonly charter: Charter;
  readonly onClose: () => void;
}

/** 修改圈章, as it stood when the sheet was opened: what the circle is for, who is named in it, its rules. */
export function EditSheet({ charter, onClose }: EditSheetProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const [opened] = useState(charter); // what others change meanwhile is not written over
  const [words, setWords] = useState<CharterWords>(opened);
  const [working, setWorking] = useState(false);
  const write = (more: Partial<CharterWords>) => setWords((before) => ({ ...before, ...more }));
  const blank = words.purpose.trim() === '';

  async function save() {
    if (blank) return;
    const changes = charterChanges(opened, words);
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    setWorking(true);
    const { conversation, version } = opened;
    const outcome = await told('rules', actions.ask({ do: 'circle.change', conversation, version, ...changes }));
    setWorking(false);
    if (outcome.ok) onClose();
  }

  return (
    <Sheet
      open
      title={t('circle.change')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={working} onClick={() => void save()}>
            {t('act.save')}
          </Button>
        </>
      }
    >
      <div className="found-step found-scroll scroll">
        <AreaField
          label={t('circle.purpose')}
          value={words.purpose}
          onValue={(purpose) => write({ purpose })}
          error={blank ? t('circle.purposeMissing') : undefined}
        />
        <AreaField label={t('circle.basis')} value={words.basis} onValue={(basis) => write({ basis })} />
        <People conversation={charter.conversation} words={words} write={write} />
        <Choice
          label={t('circle.adders')}
          value={words.adders}
          options={ADDERS.map((one) => [one, t(`circle.addersOptions.${one}`)] as const)}
          onChange={(adders) => write({ adders })}
        />
        <Choice
          label={t('circle.files')}
          value={words.files}
          options={FILES.map((one) => [one, t(`circle.filesOptions.${one}`)] as const)}
          onChange={(files) => write({ files })}
        />
      </div>
    </Sheet>
  );
}

interface PeopleProps {
  readonly conversation: number;
  readonly words: CharterWords;
  readonly write: (more: Partial<CharterWords>) => void;
}

/** 联络员, one for each member unit, and 观察员: of those who belong. */
function People({ conversation, words, write }: PeopleProps) {
  const { t } = useTranslation();
  const { members, seats, complete } = useRoster(conversation, true);
  const units = seats.filter((seat) => seat.unit !== null);
  if (!complete) return null;
  return (
    <>
      {units.map(({ seat, unit, name }) => (
        <SelectField
          key={seat}
          label={t('circle.contactOf', { unit: name })}
          value={String(words.contacts.find((one) => one.unit === unit)?.person ?? NONE)}
          options={[[NONE, t('circle.leadNone')], ...members.filter(({ through }) => through === seat).map(option)]}
          onValue={(person) => write({ contacts: withContact(words.contacts, unit ?? 0, Number(person)) })}
        />
      ))}
      <Observers members={members} chosen={words.observers} onChosen={(observers) => write({ observers })} />
    </>
  );
}

const NONE = '0';

function option({ card }: MemberCard): readonly [string, string] {
  return [String(card.person), [card.name, card.title].filter(Boolean).join(' · ')];
}

function withContact(contacts: CharterWords['contacts'], unit: number, person: number): CharterWords['contacts'] {
  const others = contacts.filter((one) => one.unit !== unit);
  return person === 0 ? others : [...others, { unit, person }];
}
