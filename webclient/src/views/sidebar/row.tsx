import './row.css';
import { BellOff } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BotFace, BotTag } from '../bots/bot-face';
import { Avatar } from '../parts/avatar';
import { Badge } from '../parts/badge';
import { listTime } from '../parts/time-words';
import { pathOf } from '../shell/place';

/** What a line of the list shows. */
export interface RowLook {
  readonly conversation: number;
  readonly title: string;
  readonly group: boolean;
  /** 协作圈, and whether it still is one. */
  readonly circle: 'open' | 'closed' | undefined;
  /** Whose colour the avatar has: the peer of a direct talk, else the conversation. */
  readonly face: number;
  readonly online: boolean;
  /** 机器人: which one the talk is with; "" for a person. */
  readonly bot: string;
  readonly excerpt: string;
  readonly mark: 'draft' | 'failed' | 'mentioned' | undefined;
  readonly at: string | undefined;
  readonly unread: number;
  readonly muted: boolean;
}

interface RowProps {
  readonly look: RowLook;
  readonly chosen: boolean;
  /** The Tab key reaches it; arrows lead to the others. */
  readonly reached: boolean;
  readonly now: Date;
}

/** 会话: one line of the list, a link. */
export const ConversationRow = memo(function ConversationRow({ look, chosen, reached, now }: RowProps) {
  const { i18n, t } = useTranslation();
  const at = look.at === undefined ? undefined : new Date(look.at);
  return (
    <Link
      to={pathOf({ at: 'messages', conversation: look.conversation })}
      className="row"
      aria-current={chosen ? 'page' : undefined}
      data-conversation={look.conversation}
      tabIndex={reached ? 0 : -1}
      draggable={false}
    >
      {look.bot ? (
        <BotFace bot={look.bot} size="list" />
      ) : (
        <Avatar id={look.face} name={look.title} size="list" group={look.group} online={look.online} />
      )}
      <span className="row-words">
        <span className="row-top">
          <span className="row-title cut">{look.title}</span>
          {look.bot && <BotTag />}
          <CircleMark circle={look.circle} />
          {at && (
            <time className="row-time" dateTime={look.at}>
              {listTime(at, now, i18n.language, t)}
            </time>
          )}
        </span>
        <span className="row-bottom">
          <span className="row-excerpt cut">
            <RowMark mark={look.mark} />
            {look.excerpt}
          </span>
          {look.muted && <BellOff className="row-muted" aria-label={t('list.muted')} />}
          <Badge count={look.unread} quiet={look.muted} />
        </span>
      </span>
    </Link>
  );
});

function CircleMark({ circle }: Pick<RowLook, 'circle'>) {
  const { t } = useTranslation();
  if (circle === undefined) return null;
  return (
    <span className="row-circle" data-closed={circle === 'closed' || undefined}>
      {t(circle === 'closed' ? 'circles.closedMark' : 'circles.mark')}
    </span>
  );
}

function RowMark({ mark }: { readonly mark: RowLook['mark'] }) {
  const { t } = useTranslation();
  if (mark === undefined) return null;
  return (
    <span className="row-mark" data-mark={mark}>
      {t(`list.${mark}`)}{' '}
    </span>
  );
}
