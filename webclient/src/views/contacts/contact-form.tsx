import './contact-form.css';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { Ask, Sheet } from '../parts/dialog';
import { TextField } from '../parts/field';
import type { Entry, OwnContact } from './book';
import { GroupsField } from './groups-field';
import { EmailsField, PhonesField } from './lines-fields';
import { LinkedPerson } from './linked-person';
import type { GroupCount } from './looking';
import { useEntry } from './use-entry';

interface ContactFormProps {
  readonly contact?: OwnContact;
  /** What a new contact begins with. */
  readonly first?: Partial<Entry> | undefined;
  readonly groups: readonly GroupCount[];
  readonly onClose: () => void;
}

/** 新建 / 编辑联系人. */
export function ContactForm({ contact, first, groups, onClose }: ContactFormProps) {
  const { t } = useTranslation();
  const form = useId();
  const [asked, setAsked] = useState(false);
  const { entry, set, isChanged, wrong, overtaken, working, save } = useEntry(contact, first);
  const leave = () => (isChanged ? setAsked(true) : onClose());
  return (
    <Sheet
      open
      title={t(contact ? 'contacts.editTitle' : 'contacts.add')}
      onClose={leave}
      foot={
        <>
          <Button onClick={leave}>{t('act.cancel')}</Button>
          <Button type="submit" form={form} look="primary" disabled={working}>
            {t('act.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="contact-form scroll"
        onSubmit={(event) => {
          event.preventDefault();
          void save().then((kept) => kept && onClose());
        }}
      >
        <Warning overtaken={overtaken} wrong={wrong} />
        <TextField
          label={t('contacts.name')}
          value={entry.name}
          onValue={(name) => set({ name })}
          maxLength={80}
          autoFocus
          error={wrong?.field === 'name' ? wrong.words : undefined}
        />
        <PhonesField phones={entry.phones} onChange={(phones) => set({ phones })} />
        <div className="contact-form-pair">
          <TextField label={t('contacts.unit')} value={entry.unit} onValue={(unit) => set({ unit })} maxLength={120} />
          <TextField
            label={t('contacts.post')}
            value={entry.title}
            onValue={(title) => set({ title })}
            maxLength={80}
          />
        </div>
        <GroupsField chosen={entry.groups} known={groups} onChange={(chosen) => set({ groups: chosen })} />
        <EmailsField emails={entry.emails} onChange={(emails) => set({ emails })} />
        <TextField
          label={t('contacts.address')}
          value={entry.address}
          onValue={(address) => set({ address })}
          maxLength={300}
        />
        <label className="field">
          <span className="field-label">{t('contacts.note')}</span>
          <textarea
            className="contact-note"
            value={entry.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
            maxLength={2_000}
            rows={3}
          />
        </label>
        {entry.person !== null && <LinkedPerson person={entry.person} onUnlink={() => set({ person: null })} />}
      </form>
      <Ask
        open={asked}
        title={t('contacts.dropChanges')}
        words={t('contacts.dropChangesAsk')}
        act={t('contacts.dropChanges')}
        danger
        onAct={onClose}
        onClose={() => setAsked(false)}
      />
    </Sheet>
  );
}

/** What stands above the form: what is wrong with it beside the name. */
function Warning({ overtaken, wrong }: Pick<ReturnType<typeof useEntry>, 'overtaken' | 'wrong'>) {
  const { t } = useTranslation();
  const words = overtaken ? t('contacts.changedElsewhere') : wrong?.field === 'name' ? undefined : wrong?.words;
  if (words === undefined) return null;
  return (
    <p className="contact-overtaken" role="alert">
      {words}
    </p>
  );
}
