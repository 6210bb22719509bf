import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactPhone } from '../../protocol/generated';
import { Button, IconButton } from '../parts/button';
import { kindWords, phoneKinds, type PhoneKind } from './vocabulary';

const MOST_PHONES = 12;
const MOST_EMAILS = 8;

interface PhonesFieldProps {
  readonly phones: readonly ContactPhone[];
  readonly onChange: (phones: readonly ContactPhone[]) => void;
}

/** 电话: so many lines, each a kind and a number. */
export function PhonesField({ phones, onChange }: PhonesFieldProps) {
  const { t } = useTranslation();
  const set = (at: number, part: Partial<ContactPhone>) =>
    onChange(phones.with(at, { ...phoneAt(phones, at), ...part }));
  return (
    <Lines
      label={t('contacts.phones')}
      add={t('contacts.addPhone')}
      full={phones.length >= MOST_PHONES}
      onAdd={() => onChange([...phones, { kind: phones.length === 0 ? 'mobile' : 'work', number: '' }])}
    >
      {phones.map(({ kind, number }, at) => (
        <Line key={at} onDrop={() => onChange(phones.toSpliced(at, 1))}>
          <select
            className="line-kind"
            aria-label={t('contacts.phoneKind')}
            value={kind}
            onChange={(event) => set(at, { kind: event.currentTarget.value as PhoneKind })}
          >
            {phoneKinds.map((one) => (
              <option key={one} value={one}>
                {t(kindWords[one])}
              </option>
            ))}
          </select>
          <input
            className="field-input"
            type="tel"
            aria-label={t('contacts.phoneAt', { number: at + 1 })}
            value={number}
            maxLength={40}
            onChange={(event) => set(at, { number: event.currentTarget.value })}
          />
        </Line>
      ))}
    </Lines>
  );
}

interface EmailsFieldProps {
  readonly emails: readonly string[];
  readonly onChange: (emails: readonly string[]) => void;
}

/** 邮箱. */
export function EmailsField({ emails, onChange }: EmailsFieldProps) {
  const { t } = useTranslation();
  return (
    <Lines
      label={t('contacts.emails')}
      add={t('contacts.addEmail')}
      full={emails.length >= MOST_EMAILS}
      onAdd={() => onChange([...emails, ''])}
    >
      {emails.map((mail, at) => (
        <Line key={at} onDrop={() => onChange(emails.toSpliced(at, 1))}>
          <input
            className="field-input"
            type="text"
            inputMode="email"
            aria-label={t('contacts.emailAt', { number: at + 1 })}
            value={mail}
            maxLength={120}
            onChange={(event) => onChange(emails.with(at, event.currentTarget.value))}
          />
        </Line>
      ))}
    </Lines>
  );
}

function phoneAt(phones: readonly ContactPhone[], at: number): ContactPhone {
  return phones[at] ?? { kind: 'mobile', number: '' };
}

interface LinesProps {
  readonly label: string;
  readonly add: string;
  readonly full: boolean;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

function Lines({ label, add, full, onAdd, children }: LinesProps) {
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      {children}
      {!full && (
        <Button look="quiet" className="line-add" onClick={onAdd}>
          <Plus aria-hidden="true" />
          {add}
        </Button>
      )}
    </div>
  );
}

function Line({ onDrop, children }: { readonly onDrop: () => void; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className="line">
      <span className="field-box">{children}</span>
      <IconButton label={t('contacts.dropLine')} onClick={onDrop}>
        <Minus aria-hidden="true" />
      </IconButton>
    </span>
  );
}
