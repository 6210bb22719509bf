import './avatar.css';
import { classes } from './classes';

const COLOURS = 10;

interface AvatarProps {
  readonly id: number;
  readonly name: string;
  readonly size?: 'xs' | 's' | 'm' | 'list' | 'l';
  readonly group?: boolean;
  readonly online?: boolean;
}

/** The initials of a name on a colour from the id: round for a person, square for a group. Silent: the name stands beside it. */
export function Avatar({ id, name, size = 'm', group = false, online = false }: AvatarProps) {
  return (
    <span className={classes('avatar', `avatar-${size}`, group && 'avatar-group')} aria-hidden="true">
      <span className="avatar-face" data-colour={(id % COLOURS) + 1}>
        {shortNameOf(name, group)}
      </span>
      {online && <span className="avatar-online" />}
    </span>
  );
}

/** 岑雨水 → 雨水, 闻立春 → 立春, Ada Lovelace → AL, 「6·18强降雨应急」 → 强降. */
export function shortNameOf(name: string, group = false): string {
  const han = Array.from(name).filter((letter) => /\p{Script=Han}/u.test(letter));
  if (han.length > 0) return (group ? han.slice(0, 2) : han.slice(-2)).join('');
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase() ?? '')
    .join('');
}
