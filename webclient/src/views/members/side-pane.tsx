import './side-pane.css';
import { ChevronLeft, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../store/line';
import { BotLine } from '../bots/bot-line';
import { useBots, useBotWords } from '../bots/bots';
import { usePerson } from '../client/people';
import { PersonLine } from '../directory/person-line';
import { Button, IconButton } from '../parts/button';
import { lazily } from '../parts/lazily';
import { RowSkeletons } from '../parts/skeleton';
import { LevelChoice } from '../ringing/level-choice';
import { open, showSide } from '../shell/opened';
import { GroupRules } from './group-rules';
import { Leave } from './leave';
import { MemberList } from './member-list';
import { SideTabs, type SideTab } from './side-tabs';

const CharterPart = lazily(() => import('../circles/charter-part').then((file) => file.CharterPart), Coming);
const ShelfPane = lazily(() => import('../shelf/shelf-pane').then((file) => file.ShelfPane), Coming);

function Coming() {
  return <RowSkeletons count={6} />;
}

/** 详情: who belongs and what the rules are; opens on demand, closes with Esc. */
export function SidePane({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const group = line.kind !== 'direct';
  const [tab, setTab] = useState<SideTab>('about');
  return (
    <aside className="side" aria-label={t('conversation.details')}>
      <header className="side-head">
        <IconButton className="conversation-back" label={t('act.back')} onClick={() => showSide(false)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <h2 className="side-title">{group ? t('members.count', { count: line.members }) : t('members.titleDirect')}</h2>
        <IconButton className="side-close" label={t('act.close')} onClick={() => showSide(false)}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <SideTabs shown={tab} onShow={setTab} />
      {tab === 'about' ? (
        <About line={line} />
      ) : (
        <ShelfPane key={`${line.conversation} ${tab}`} conversation={line.conversation} shelf={tab} />
      )}
    </aside>
  );
}

/** Who belongs, and what the rules are. */
function About({ line }: { readonly line: Line }) {
  const group = line.kind !== 'direct';
  return (
    <>
      {line.kind === 'circle' && <CharterPart key={line.conversation} line={line} />}
      {group ? <MemberList line={line} /> : <Peer line={line} />}
      <div className="side-rules">
        <LevelChoice conversation={line.conversation} />
        {group && !line.frozen && <GroupRules line={line} />}
        {group && !line.frozen && <Leave line={line} />}
      </div>
    </>
  );
}

function Peer({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const bot = useBots(line.bot !== '').find((one) => one.bot === line.bot);
  const wordsOf = useBotWords();
  const peer = usePerson(line.peer);
  if (bot)
    return (
      <div className="side-peer">
        <BotLine bot={bot.bot} {...wordsOf(bot)} />
      </div>
    );
  if (!peer) return null;
  return (
    <div className="side-peer">
      <PersonLine card={peer} />
      <Button onClick={() => open({ what: 'group', persons: [peer.person] })}>{t('members.toGroup')}</Button>
    </div>
  );
}
