import './person-line.css';
import type { ReactNode } from 'react';
import type { PersonCard } from '../../protocol/generated';
import { Avatar } from '../parts/avatar';
import { StatusMark } from '../status/status-mark';

interface PersonLineProps {
  readonly card: PersonCard;
  readonly online?: boolean;
  /** Beside the name: a role, a mark. */
  readonly beside?: ReactNode;
}

/** A person in a list: avatar, name, and below it unit and title. */
export function PersonLine({ card, online = false, beside }: PersonLineProps) {
  return (
    <span className="person-line">
      <Avatar id={card.person} name={card.name} online={online} />
      <span className="person-line-words">
        <span className="person-line-name">
          <span className="cut">{card.name}</span>
          {beside}
          <StatusMark person={card.person} />
        </span>
        <span className="person-line-unit cut">{[card.unit, card.title].filter(Boolean).join(' · ')}</span>
      </span>
    </span>
  );
}
