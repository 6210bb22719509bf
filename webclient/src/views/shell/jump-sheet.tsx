import './jump-sheet.css';
import { Dialog } from '@base-ui/react/dialog';
import { TextSearch } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useActs } from '../jump/acts';
import {
  useBotTargets,
  useContacts,
  useConversations,
  usePeople,
  useUnitTargets,
  type Kind,
  type Target,
} from '../jump/targets';
import { Avatar } from '../parts/avatar';
import { SearchField } from '../parts/field';
import { close, open } from './opened';

interface Section {
  readonly kind: Kind;
  readonly targets: readonly Target[];
}

/** Ctrl+K: a few letters and Enter, to any conversation, person, unit, to what was said, and to what can be done. */
export function JumpSheet({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const [index, setIndex] = useState(0);
  const sections = useSections(typed.trim());
  const targets = sections.flatMap((section) => section.targets);
  const list = useId();
  const at = Math.min(index, Math.max(0, targets.length - 1));
  const shown = useShown(targets[at]?.key);

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const chosen = targets[at];
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setIndex((at + 1) % Math.max(1, targets.length)),
      ArrowUp: () => setIndex((at + targets.length - 1) % Math.max(1, targets.length)),
      Enter: () => chosen && take(chosen),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  return (
    <Dialog.Root open onOpenChange={(now) => !now && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="sheet sheet-wide jump" onKeyDown={press}>
          <Dialog.Title className="unseen">{t('jump.title')}</Dialog.Title>
          <SearchField
            className="jump-search"
            autoFocus
            label={t('jump.placeholder')}
            value={typed}
            onValue={(value) => {
              setTyped(value);
              setIndex(0);
            }}
            role="combobox"
            aria-expanded={targets.length > 0}
            aria-controls={list}
            aria-activedescendant={targets[at] && `${list} ${targets[at].key}`.replaceAll(' ', '-')}
          />
          <div ref={shown} id={list} className="jump-list scroll" role="listbox" aria-label={t('jump.title')}>
            {typed.trim() !== '' && targets.length < 2 && (
              <p className="jump-none">{t('jump.none', { text: typed.trim() })}</p>
            )}
            {sections.map(({ kind, targets: here }) => (
              <div key={kind} role="group" aria-label={t(`go.kinds.${kind}`)} className="jump-section">
                <p className="jump-heading" aria-hidden="true">
                  {t(`go.kinds.${kind}`)}
                </p>
                {here.map((target) => (
                  <Line
                    key={target.key}
                    id={`${list} ${target.key}`.replaceAll(' ', '-')}
                    target={target}
                    chosen={target === targets[at]}
                    onPoint={() => setIndex(targets.indexOf(target))}
                  />
                ))}
              </div>
            ))}
          </div>
          <p className="jump-hint">{t('jump.hint')}</p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface LineProps {
  readonly id: string;
  readonly target: Target;
  readonly chosen: boolean;
  readonly onPoint: () => void;
}

function Line({ id, target, chosen, onPoint }: LineProps) {
  const { title, beside, face, icon: Icon } = target;
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className="jump-target"
      onClick={() => take(target)}
      onPointerMove={onPoint}
    >
      {face && <Avatar id={face.id} name={title} size="s" group={face.group} />}
      {Icon && (
        <span className="jump-icon">
          <Icon aria-hidden="true" />
        </span>
      )}
      <span className="jump-title cut">{title}</span>
      <span className="jump-unit cut">{beside}</span>
    </div>
  );
}

function take(target: Target): void {
  close();
  target.run();
}

function useSections(typed: string): readonly Section[] {
  const { t } = useTranslation();
  const said: Target = {
    key: 'messages',
    title: t('find.openWith', { text: typed }),
    beside: '',
    icon: TextSearch,
    run: () => open({ what: 'find', text: typed }),
  };
  const sections: readonly Section[] = [
    { kind: 'bots', targets: useBotTargets(typed) },
    { kind: 'conversations', targets: useConversations(typed) },
    { kind: 'people', targets: usePeople(typed) },
    { kind: 'units', targets: useUnitTargets(typed) },
    { kind: 'contacts', targets: useContacts(typed) },
    { kind: 'acts', targets: useActs(typed) },
    { kind: 'messages', targets: typed === '' ? [] : [said] },
  ];
  return sections.filter(({ targets }) => targets.length > 0);
}

/** What the arrows choose is on screen. */
function useShown(key: string | undefined) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  return list;
}
