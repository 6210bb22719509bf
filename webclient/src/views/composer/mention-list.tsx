import './mention-list.css';
import { AtSign } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import { BotFace } from '../bots/bot-face';
import { Avatar } from '../parts/avatar';

/** Somebody, or everybody, who may be meant; or a word that calls a bot. */
export type Candidate =
  { readonly who: 'all'; readonly count: number } | { readonly who: 'person'; readonly person: PersonCard } | Command;

export interface Command {
  readonly who: 'bot';
  /** Without its stroke. */
  readonly word: string;
  readonly bot: string;
  /** What the bot is called. */
  readonly name: string;
}

interface MentionListProps {
  readonly id: string;
  readonly candidates: readonly Candidate[];
  readonly index: number;
  readonly onChoose: (candidate: Candidate) => void;
}

/** 提到: who fits what stands after the @, or which words after a stroke. The field keeps the focus; this only shows. */
export function MentionList({ id, candidates, index, onChoose }: MentionListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  return (
    <ul
      ref={list}
      id={id}
      className="mention-list scroll"
      role="listbox"
      aria-label={t(candidates[0]?.who === 'bot' ? 'composer.commandList' : 'composer.mentionList')}
    >
      {candidates.map((one, at) => (
        <li
          key={keyOf(one)}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === index}
          className="mention-option"
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(one);
          }}
        >
          <Drawn one={one} />
        </li>
      ))}
    </ul>
  );
}

function keyOf(one: Candidate): string | number {
  if (one.who === 'person') return one.person.person;
  return one.who === 'bot' ? one.word : 'all';
}

function Drawn({ one }: { readonly one: Candidate }) {
  if (one.who === 'all') return <Everybody count={one.count} />;
  return one.who === 'person' ? <Somebody person={one.person} /> : <Calling command={one} />;
}

function Everybody({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="mention-all">
        <AtSign aria-hidden="true" />
      </span>
      <span className="mention-name">{t('composer.everybody')}</span>
      <span className="mention-unit cut">{t('composer.everybodyHint', { count })}</span>
    </>
  );
}

function Somebody({ person }: { readonly person: PersonCard }) {
  return (
    <>
      <Avatar id={person.person} name={person.name} size="s" />
      <span className="mention-name">{person.name}</span>
      <span className="mention-unit cut">{[person.unit, person.title].filter(Boolean).join(' ')}</span>
    </>
  );
}

function Calling({ command: { word, bot, name } }: { readonly command: Command }) {
  return (
    <>
      <BotFace bot={bot} size="s" />
      <span className="mention-name">{`/${word}`}</span>
      <span className="mention-unit cut">{name}</span>
    </>
  );
}
