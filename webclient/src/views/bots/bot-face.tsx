import './bot-face.css';
import { BellRing, Bot, ClipboardList, Stamp, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../parts/classes';

/** Each its own drawn mark; a bot that nobody drew is a bot. */
const marks: Readonly<Record<string, LucideIcon>> = {
  instruction: Stamp,
  reminder: BellRing,
  collection: ClipboardList,
};

export function markOf(bot: string): LucideIcon {
  return marks[bot] ?? Bot;
}

interface BotFaceProps {
  readonly bot: string;
  readonly size?: 's' | 'm' | 'list' | 'l';
}

/** A bot has a mark where people have their name. Silent: the name stands beside it. */
export function BotFace({ bot, size = 'm' }: BotFaceProps) {
  const Mark = marks[bot] ?? Bot;
  return (
    <span className={classes('avatar', `avatar-${size}`, 'avatar-bot')} aria-hidden="true">
      <span className="avatar-face">
        <Mark />
      </span>
    </span>
  );
}

/** 机器人: beside its name, so that nobody takes it for a person. */
export function BotTag() {
  const { t } = useTranslation();
  return <span className="bot-tag">{t('bots.tag')}</span>;
}
