import './jump-sheet.css';
import { Dialog } from '@base-ui/react/dialog';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PersonCard, UnitCard } from '../../protocol/generated';
import { linesInOrder } from '../../store/select';
import { useKnown } from '../client/client';
import { useName } from '../client/people';
import { titleOf } from '../client/titles';
import type { OwnContact } from '../contacts/book';
import { useFoundContacts } from '../contacts/found-contacts';
import { faceOf } from '../contacts/looking';
import { fit } from '../directory/person-search';
import { unitFits } from '../directory/unit-search';
import { useFoundPersons, useUnits } from '../directory/use-units';
import { useTalk } from '../directory/use-talk';
import { Avatar } from '../parts/avatar';
import { SearchField } from '../parts/field';
import { close } from './opened';
import { pathOf } from './place';

interface Target {
  readonly key: string;
  readonly kind: 'conversation' | 'person' | 'unit' | 'contact';
  readonly id: number;
  /** One of my private contacts. */
  readonly contact?: string;
  readonly face: number;
  readonly group: boolean;
  readonly title: string;
  readonly unit: string;
}

const SHOWN = 8;

/** Ctrl+K: a few letters and Enter, to any conversation and any person. */
export function JumpSheet({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const [index, setIndex] = useState(0);
  const targets = useTargets(typed.trim());
  const go = useGo();
  const list = useId();
  const at = Math.min(index, Math.max(0, targets.length - 1));

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const chosen = targets[at];
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setIndex((at + 1) % Math.max(1, targets.length)),
      ArrowUp: () => setIndex((at + targets.length - 1) % Math.max(1, targets.length)),
      Enter: () => chosen && go(chosen),
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
            aria-activedescendant={targets[at] && `${list}-${at}`}
          />
          <ul id={list} className="jump-list scroll" role="listbox" aria-label={t('jump.title')}>
            {targets.map((target, place) => (
              <li
                key={target.key}
                id={`${list}-${place}`}
                role="option"
                aria-selected={place === at}
                className="jump-target"
                onClick={() => go(target)}
                onPointerMove={() => setIndex(place)}
              >
                <Avatar id={target.face} name={target.title} size="s" group={target.group} />
                <span className="jump-title cut">{target.title}</span>
                <span className="jump-unit cut">{target.unit}</span>
              </li>
            ))}
          </ul>
          {targets.length === 0 && typed !== '' && (
            <p className="jump-none">{t('jump.none', { text: typed.trim() })}</p>
          )}
          <p className="jump-hint">{t('jump.hint')}</p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function useGo(): (target: Target) => void {
  const navigate = useNavigate();
  const talk = useTalk();
  return (target) => {
    close();
    if (target.kind === 'person') void talk(target.id);
    else if (target.contact !== undefined) void navigate(pathOf({ at: 'contacts', contact: target.contact }));
    else if (target.kind === 'unit') void navigate(pathOf({ at: 'directory', unit: target.id }));
    else void navigate(pathOf({ at: 'messages', conversation: target.id }));
  };
}

function useTargets(typed: string): readonly Target[] {
  const { t } = useTranslation();
  const lines = useKnown(linesInOrder);
  const people = useKnown((state) => state.people);
  const me = useKnown((state) => state.me?.person);
  const found = useFoundPersons(typed);
  const units = useUnits();
  const own = useFoundContacts(typed, SHOWN);
  const nameOf = useName();
  return useMemo(() => {
    const talks = lines
      .map((line) => {
        const peer = line.peer === null ? undefined : people.get(line.peer);
        return { line, peer, title: titleOf(line, nameOf) };
      })
      .filter(({ peer, title }) => title.toLowerCase().includes(typed.toLowerCase()) || (peer && fit(peer, typed) > 0))
      .slice(0, SHOWN)
      .map(({ line, peer, title }): Target => ({
        key: `conversation ${line.conversation}`,
        kind: 'conversation',
        id: line.conversation,
        face: line.peer ?? line.conversation,
        group: line.peer === null,
        title,
        unit: peer?.unit ?? t('conversation.members', { count: line.members }),
      }));
    const shown = new Set(talks.filter((one) => !one.group).map((one) => one.face));
    return [
      ...talks,
      ...(found ?? []).filter((card) => card.person !== me && !shown.has(card.person)).map(personTarget),
      ...own.map((contact) => contactTarget(contact, t('place.contacts'))),
      ...(typed === ''
        ? []
        : (units ?? [])
            .filter((unit) => unitFits(unit, typed))
            .slice(0, SHOWN)
            .map(unitTarget)),
    ];
  }, [lines, people, me, found, units, own, typed, nameOf, t]);
}

function personTarget(card: PersonCard): Target {
  return {
    key: `person ${card.person}`,
    kind: 'person',
    id: card.person,
    face: card.person,
    group: false,
    title: card.name,
    unit: [card.unit, card.title].filter(Boolean).join(' · '),
  };
}

function contactTarget({ contact, entry }: OwnContact, title: string): Target {
  return {
    key: `contact ${contact}`,
    kind: 'contact',
    id: 0,
    contact,
    face: faceOf(contact),
    group: false,
    title: entry.name,
    unit: [title, entry.unit].filter(Boolean).join(' · '),
  };
}

function unitTarget({ unit, short_name, name }: UnitCard): Target {
  return { key: `unit ${unit}`, kind: 'unit', id: unit, face: unit, group: true, title: short_name, unit: name };
}
