import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { GROUP_LENGTH } from './group-name-sheet';
import type { GroupCount } from './looking';

interface GroupsFieldProps {
  readonly chosen: readonly string[];
  readonly known: readonly GroupCount[];
  readonly onChange: (groups: readonly string[]) => void;
}

/** 分组: press those he belongs to, or name a new one. */
export function GroupsField({ chosen, known, onChange }: GroupsFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const names = [...new Set([...known.map((group) => group.name), ...chosen])];

  function add() {
    const name = typed.trim();
    if (name === '') return;
    onChange([...new Set([...chosen, name])]);
    setTyped('');
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  }

  return (
    <div className="field" role="group" aria-label={t('contacts.groups')}>
      <span className="field-label">{t('contacts.groups')}</span>
      {names.length > 0 && (
        <span className="contact-chips">
          {names.map((name) => (
            <button
              key={name}
              type="button"
              className="group-chip"
              aria-pressed={chosen.includes(name)}
              onClick={() => onChange(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])}
            >
              {name}
            </button>
          ))}
        </span>
      )}
      <span className="line">
        <span className="field-box">
          <input
            className="field-input"
            aria-label={t('contacts.newGroup')}
            placeholder={t('contacts.newGroupHint')}
            value={typed}
            maxLength={GROUP_LENGTH}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={press}
            onBlur={add}
          />
        </span>
        <Button disabled={typed.trim() === ''} onClick={add}>
          {t('contacts.addGroup')}
        </Button>
      </span>
    </div>
  );
}
