import './options.css';
import { Check } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { VList, type VListHandle } from 'virtua';
import { classes } from '../parts/classes';

export interface Option {
  readonly id: number;
  readonly children: ReactNode;
  readonly taken: boolean;
  /** Why it cannot be chosen. */
  readonly why?: string | undefined;
}

interface OptionsProps {
  readonly label: string;
  readonly options: readonly Option[];
  /** Presses gather; else one press is the choice. */
  readonly gathers: boolean;
  /** False while these are what was found for other words: none of them is marked then. */
  readonly current?: boolean;
  readonly onPress: (id: number) => void;
  readonly className?: string;
}

/** Rows to choose from, however many. Arrows walk, Enter and the space bar choose. */
export function Options({ label, options, gathers, current = true, onPress, className }: OptionsProps) {
  const list = useRef<VListHandle>(null);
  const id = useId();
  const [walked, setWalked] = useState(0);
  const at = Math.min(walked, options.length - 1);

  function walk(to: number) {
    const next = Math.max(0, Math.min(to, options.length - 1));
    setWalked(next);
    list.current?.scrollToIndex(next, { align: 'nearest' });
  }

  function press(event: KeyboardEvent) {
    const chosen = options[at];
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => walk(at + 1),
      ArrowUp: () => walk(at - 1),
      Home: () => walk(0),
      End: () => walk(options.length - 1),
      Enter: () => chosen?.why === undefined && chosen && onPress(chosen.id),
      ' ': () => chosen?.why === undefined && chosen && onPress(chosen.id),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    <div className="options">
      <VList
        ref={list}
        className="options-lines scroll"
        keepMounted={at < 0 ? [] : [at]}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable={gathers}
        aria-activedescendant={options[at] && `${id}-${options[at].id}`}
        onKeyDown={press}
      >
        {options.map((option, place) => (
          <div
            key={option.id}
            id={`${id}-${option.id}`}
            role="option"
            aria-selected={option.taken}
            aria-disabled={option.why !== undefined}
            data-active={(current && place === at) || undefined}
            className={classes('option', className)}
            onClick={() => {
              setWalked(place);
              if (option.why === undefined) onPress(option.id);
            }}
          >
            {option.children}
            {option.why !== undefined && <span className="option-why">{option.why}</span>}
            {gathers && option.why === undefined && <Tick taken={option.taken} />}
          </div>
        ))}
      </VList>
    </div>
  );
}

/** Chosen or not, drawn. */
export function Tick({ taken }: { readonly taken: boolean }) {
  return (
    <span className="tick" data-taken={taken || undefined}>
      <Check aria-hidden="true" />
    </span>
  );
}
