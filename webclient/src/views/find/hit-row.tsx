import { useTranslation } from 'react-i18next';
import type { Hit } from '../../protocol/generated';
import { usePerson } from '../client/people';
import { useTitle } from '../client/titles';
import { Avatar } from '../parts/avatar';
import { fullTime, listTime } from '../parts/time-words';
import { highlighted } from './highlight';

interface HitRowProps {
  readonly id: string;
  readonly hit: Hit;
  readonly question: string;
  readonly chosen: boolean;
  readonly now: Date;
  readonly onGo: () => void;
  readonly onPoint: () => void;
}

/** A message that was found: who said it where and when, and the words around what was asked for. */
export function HitRow({ id, hit, question, chosen, now, onGo, onPoint }: HitRowProps) {
  const { i18n, t } = useTranslation();
  const author = usePerson(hit.author);
  const title = useTitle(hit.conversation);
  const name = author?.name ?? t('person.unknown');
  const at = new Date(hit.at);
  return (
    <li id={id} role="option" aria-selected={chosen} className="hit" onClick={onGo} onPointerMove={onPoint}>
      <Avatar id={hit.author} name={name} size="s" />
      <span className="hit-words">
        <span className="hit-top">
          <span className="hit-name">{name}</span>
          <span className="hit-place cut">{title}</span>
          <time className="hit-time" dateTime={hit.at} title={fullTime(at, i18n.language)}>
            {listTime(at, now, i18n.language, t)}
          </time>
        </span>
        <span className="hit-excerpt">
          {highlighted(hit.excerpt, question).map((stretch, place) =>
            stretch.asked ? <mark key={place}>{stretch.text}</mark> : <span key={place}>{stretch.text}</span>,
          )}
        </span>
      </span>
    </li>
  );
}
