import '../directory/person-line.css';
import { BotFace, BotTag } from './bot-face';

interface BotLineProps {
  readonly bot: string;
  readonly name: string;
  readonly about: string;
}

/** A bot in a list: mark, name, and below it what it is for. */
export function BotLine({ bot, name, about }: BotLineProps) {
  return (
    <span className="person-line">
      <BotFace bot={bot} />
      <span className="person-line-words">
        <span className="person-line-name">
          <span className="cut">{name}</span>
          <BotTag />
        </span>
        <span className="person-line-unit">{about}</span>
      </span>
    </span>
  );
}
