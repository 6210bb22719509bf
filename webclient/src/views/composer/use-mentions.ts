import { useMemo, useState } from 'react';
import type { PersonCard } from '../../protocol/generated';
import { fitting } from '../directory/person-search';
import { wordsFit } from '../../i18n/initials';
import type { Candidate, Command } from './mention-list';
import { commandAt, queryAt, withMention, type Mention, type Writing } from './mentions';

const SHOWN = 30;

interface MentionScene {
  readonly writing: Writing;
  readonly caret: number;
  readonly people: readonly PersonCard[];
  /** 所有人 as this conversation calls it, where I may call them all. */
  readonly everybody: string | undefined;
  /** Words that call a bot here. */
  readonly commands: readonly Command[];
  readonly onWriting: (writing: Writing, caret: number) => void;
}

/** The @ being typed, who fits it, and the keys that choose; likewise the stroke that calls a bot. */
export function useMentions({ writing, caret, people, everybody, commands, onWriting }: MentionScene) {
  const [dropped, setDropped] = useState<number>();
  const command = commandAt(writing.text, caret);
  const query = command === undefined ? queryAt(writing.text, caret) : { from: 0, text: command };
  const sought = query?.text;
  const candidates = useMemo(() => {
    if (command !== undefined) return commands.filter(({ word }) => word !== command && wordsFit(word, command));
    return sought === undefined ? [] : candidatesFor(sought, people, everybody);
  }, [command, sought, people, everybody, commands]);
  const shown = query !== undefined && query.from !== dropped && candidates.length > 0;
  const [at, pick] = usePicked(`${query?.from} ${sought}`, candidates.length);
  if (query === undefined && dropped !== undefined) setDropped(undefined); // the next @ is another

  function choose(candidate: Candidate) {
    if (!query) return;
    if (candidate.who === 'bot') {
      const called = `/${candidate.word} `;
      onWriting({ ...writing, text: called + writing.text.slice(caret) }, called.length);
      return;
    }
    const result = withMention(writing, query.from, caret, mentionOf(candidate, writing, everybody ?? ''));
    onWriting(result.writing, result.caret);
  }

  /** Whether the list took this key. */
  function press(key: string): boolean {
    if (!shown) return false;
    const chosen = candidates[at];
    const takes: Readonly<Record<string, () => void>> = {
      ArrowDown: () => pick((at + 1) % candidates.length),
      ArrowUp: () => pick((at + candidates.length - 1) % candidates.length),
      Enter: () => chosen && choose(chosen),
      Tab: () => chosen && choose(chosen),
      Escape: () => setDropped(query.from),
    };
    takes[key]?.();
    return key in takes;
  }

  return { shown, candidates, index: at, choose, press };
}

/** Where the arrows stand among so many; of other letters they have chosen nobody yet. */
function usePicked(letters: string, count: number) {
  const [picked, setPicked] = useState({ of: '', index: 0 });
  const at = picked.of === letters ? Math.min(picked.index, count - 1) : 0;
  return [at, (index: number) => setPicked({ of: letters, index })] as const;
}

function candidatesFor(
  typed: string,
  people: readonly PersonCard[],
  everybody: string | undefined,
): readonly Candidate[] {
  const all = everybody !== undefined && (everybody.startsWith(typed) || 'all'.startsWith(typed.toLowerCase()));
  const persons = fitting(people, typed, SHOWN).map((person) => ({ who: 'person' as const, person }));
  return [...(all ? [{ who: 'all' as const, count: people.length + 1 }] : []), ...persons];
}

/** Two of the same name are told apart by their units. */
function mentionOf(candidate: Exclude<Candidate, Command>, writing: Writing, everybody: string): Mention {
  if (candidate.who === 'all') return { label: everybody, target: 'all' };
  const { name, unit, person } = candidate.person;
  const taken = writing.mentions.some((one) => one.label === name && one.target !== person);
  return { label: taken ? `${name}（${unit}）` : name, target: person };
}
