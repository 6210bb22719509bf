import type { LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { wordsFit } from '../../i18n/initials';
import type { PersonCard, UnitCard } from '../../protocol/generated';
import { linesInOrder } from '../../store/select';
import { markOf } from '../bots/bot-face';
import { useFittingBots } from '../bots/bot-rows';
import { useBotTalk, useBotWords } from '../bots/bots';
import { useKnown } from '../client/client';
import { useName } from '../client/people';
import { titleOf } from '../client/titles';
import type { OwnContact } from '../contacts/book';
import { useFoundContacts } from '../contacts/found-contacts';
import { faceOf } from '../contacts/looking';
import { fit } from '../directory/person-search';
import { unitFits } from '../directory/unit-search';
import { useTalk } from '../directory/use-talk';
import { useFoundPersons, useUnits } from '../directory/use-units';
import { pathOf } from '../shell/place';

/** What stands under one heading. */
export type Kind = 'bots' | 'conversations' | 'people' | 'units' | 'contacts' | 'acts' | 'messages';

/** Somewhere to go, or something to do. */
export interface Target {
  readonly key: string;
  readonly title: string;
  /** The small words beside it. */
  readonly beside: string;
  readonly face?: { readonly id: number; readonly group: boolean };
  readonly icon?: LucideIcon;
  readonly run: () => void;
}

const SHOWN = 6;

/** Conversations by title, by the other one's name and pinyin, the latest first. */
export function useConversations(typed: string): readonly Target[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const lines = useKnown(linesInOrder);
  const people = useKnown((state) => state.people);
  const nameOf = useName();
  return useMemo(
    () =>
      lines
        .map((line) => ({ line, peer: line.peer === null ? undefined : people.get(line.peer) }))
        .map((one) => ({ ...one, title: titleOf(one.line, nameOf) }))
        .filter(({ peer, title }) => wordsFit(title, typed) || (peer !== undefined && fit(peer, typed) > 0))
        .slice(0, SHOWN)
        .map(({ line, peer, title }): Target => ({
          key: `conversation ${line.conversation}`,
          title,
          beside: peer?.unit ?? t('conversation.members', { count: line.members }),
          ...(line.bot
            ? { icon: markOf(line.bot) }
            : { face: { id: line.peer ?? line.conversation, group: line.peer === null } }),
          run: () => void navigate(pathOf({ at: 'messages', conversation: line.conversation })),
        })),
    [lines, people, nameOf, typed, navigate, t],
  );
}

/** 机器人 with whom there is no talk yet; before anything is typed none. */
export function useBotTargets(typed: string): readonly Target[] {
  const bots = useFittingBots(typed);
  const wordsOf = useBotWords();
  const talk = useBotTalk();
  return bots.map((bot) => ({
    key: `bot ${bot.bot}`,
    title: wordsOf(bot).name,
    beside: wordsOf(bot).about,
    icon: markOf(bot.bot),
    run: () => void talk(bot.bot),
  }));
}

/** Anybody whom the directory shows me; those whose talk is among the conversations stand there. */
export function usePeople(typed: string): readonly Target[] {
  const talk = useTalk();
  const me = useKnown((state) => state.me?.person);
  const lines = useKnown((state) => state.lines);
  const found = useFoundPersons(typed);
  return useMemo(() => {
    const talked = new Set([...lines.values()].map((line) => line.peer));
    const others = (found ?? []).filter(({ person }) => person !== me && !talked.has(person));
    return others.slice(0, SHOWN).map((card) => personTarget(card, () => void talk(card.person)));
  }, [found, lines, me, talk]);
}

export function useUnitTargets(typed: string): readonly Target[] {
  const navigate = useNavigate();
  const units = useUnits();
  return useMemo(() => {
    const fitting = typed === '' ? [] : (units ?? []).filter((unit) => unitFits(unit, typed));
    return fitting
      .slice(0, SHOWN)
      .map((unit) => unitTarget(unit, () => void navigate(pathOf({ at: 'directory', unit: unit.unit }))));
  }, [units, typed, navigate]);
}

export function useContacts(typed: string): readonly Target[] {
  const navigate = useNavigate();
  const found = useFoundContacts(typed, SHOWN);
  return useMemo(
    () => found.map((one) => contactTarget(one, () => void navigate(pathOf({ at: 'contacts', contact: one.contact })))),
    [found, navigate],
  );
}

function personTarget({ person, name, unit, title }: PersonCard, run: () => void): Target {
  const beside = [unit, title].filter(Boolean).join(' · ');
  return { key: `person ${person}`, title: name, beside, face: { id: person, group: false }, run };
}

function unitTarget({ unit, short_name, name }: UnitCard, run: () => void): Target {
  return { key: `unit ${unit}`, title: short_name, beside: name, face: { id: unit, group: true }, run };
}

function contactTarget({ contact, entry }: OwnContact, run: () => void): Target {
  const face = { id: faceOf(contact), group: false };
  return { key: `contact ${contact}`, title: entry.name, beside: entry.unit, face, run };
}
