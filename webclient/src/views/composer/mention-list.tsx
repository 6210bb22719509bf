import './mention-list.css';
import { AtSign } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import { Avatar } from '../parts/avatar';

/** Somebody, or everybody, who may be meant. */
export type Candidate =
  { readonly who: 'all'; readonly count: number } | { readonly who: 'person'; readonly person: PersonCard };

interface MentionListProps {
  readonly id: string;
  readonly candidates: readonly Candidate[];
  readonly index: number;
  readonly onChoose: (candidate: Candidate) => void;
}

/** 提到: who fits what stands after the @. The field keeps the focus; this only shows. */
export function MentionList({ id, candidates, index, onChoose }: MentionListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  return (
    <ul ref={list} id={id} className="mention-list scroll" role="listbox" aria-label={t('composer.mentionList')}>
      {candidates.map((one, at) => (
        <li
          key={one.who === 'all' ? 'all' : one.person.person}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === index}
          className="mention-option"
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(one);
          }}
        >
          {one.who === 'all' ? <Everybody count={one.count} /> : <Somebody person={one.person} />}
        </li>
      ))}
    </ul>
  );
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
