import './chosen-bar.css';
import { BriefcaseBusiness, Bookmark, Building2, X } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../parts/avatar';
import { Button } from '../parts/button';
import { say } from '../parts/toast';
import { keyOf, nothing, toggled, type Chip, type Choice } from './choice';
import type { SavedLists } from './use-lists';

interface ChosenBarProps {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  /** Where it may be kept. */
  readonly lists: SavedLists | undefined;
}

/** What is chosen so far; a press lets go. It can be kept as a list. */
export function ChosenBar({ choice, onChoice, lists }: ChosenBarProps) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  const chips = [...choice.values()];
  if (chips.length === 0) return null;
  const may = lists && chips.every((chip) => chip.kind !== 'lists');
  return (
    <div className="chosen">
      <ul className="chosen-chips scroll" aria-label={t('picker.chosen')}>
        {chips.map((chip) => (
          <li key={keyOf(chip)} className="chip" data-kind={chip.kind}>
            <Face chip={chip} />
            <span className="cut">{chip.name}</span>
            <button
              type="button"
              aria-label={t('picker.drop', { name: chip.name })}
              onClick={() => onChoice(toggled(choice, chip))}
            >
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {naming && lists ? (
        <Naming onName={(name) => lists.save(name, choice)} onClose={() => setNaming(false)} />
      ) : (
        <div className="chosen-acts">
          {may && (
            <button type="button" onClick={() => setNaming(true)}>
              {t('picker.save')}
            </button>
          )}
          <button type="button" onClick={() => onChoice(nothing)}>
            {t('picker.clear')}
          </button>
        </div>
      )}
    </div>
  );
}

const icons = { units: Building2, positions: BriefcaseBusiness, lists: Bookmark };

function Face({ chip }: { readonly chip: Chip }) {
  if (chip.kind === 'persons') return <Avatar id={chip.id} name={chip.name} size="xs" />;
  const Icon = icons[chip.kind];
  return <Icon aria-hidden="true" className="chip-icon" />;
}

interface NamingProps {
  readonly onName: (name: string) => Promise<boolean>;
  readonly onClose: () => void;
}

function Naming({ onName, onClose }: NamingProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    if (name.trim() === '' || !(await onName(name.trim()))) return;
    say(t('picker.saved', { name: name.trim() }));
    onClose();
  }

  return (
    <form className="chosen-naming" onSubmit={(event) => void save(event)}>
      <input
        className="chosen-name"
        aria-label={t('picker.saveName')}
        placeholder={t('picker.saveHint')}
        maxLength={40}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('act.save')}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {t('act.cancel')}
      </Button>
    </form>
  );
}
