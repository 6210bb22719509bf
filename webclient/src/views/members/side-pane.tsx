import './side-pane.css';
import { ChevronLeft, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
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
const SentPane = lazily(() => import('../sent/sent-pane').then((file) => file.SentPane), Coming);

const titles = { circle: 'circle.members', group: 'members.count', direct: 'members.titleDirect' } as const;

function Coming() {
  return <RowSkeletons count={6} />;
}

/** 详情: who belongs and what the rules are; opens on demand, closes with Esc. */
export function SidePane({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const circle = line.kind === 'circle';
  const [chosen, setTab] = useState<SideTab>();
  const first: SideTab = circle ? 'charter' : 'about';
  const tab = circle || chosen !== 'charter' ? (chosen ?? first) : first;
  return (
    <aside className="side" aria-label={t('conversation.details')}>
      <header className="side-head">
        <IconButton className="conversation-back" label={t('act.back')} onClick={() => showSide(false)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <h2 className="side-title">{t(titles[line.kind], { count: line.members })}</h2>
        <IconButton className="side-close" label={t('act.close')} onClick={() => showSide(false)}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <SideTabs circle={circle} shown={tab} onShow={setTab} />
      {tab === 'about' || tab === 'charter' ? (
        <About line={line} charter={tab === 'charter'} />
      ) : (
        <SentPane key={`${line.conversation} ${tab}`} conversation={line.conversation} sort={tab} />
      )}
    </aside>
  );
}

/** Who belongs, and what the rules are; of a circle apart: the rules with its charter. */
function About({ line, charter }: { readonly line: Line; readonly charter: boolean }) {
  if (line.kind === 'direct') return <WithRules line={line} first={<Peer line={line} />} />;
  if (line.kind === 'group') return <WithRules line={line} first={<MemberList line={line} />} />;
  if (!charter) return <MemberList line={line} />;
  return <WithRules line={line} first={<CharterPart key={line.conversation} line={line} />} />;
}

function WithRules({ line, first }: { readonly line: Line; readonly first: ReactNode }) {
  const led = line.kind !== 'direct' && !line.frozen;
  return (
    <>
      {first}
      <div className="side-rules">
        <LevelChoice conversation={line.conversation} />
        {led && <GroupRules line={line} />}
        {led && <Leave line={line} />}
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
