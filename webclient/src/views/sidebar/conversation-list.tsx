import './conversation-list.css';
import { MessagesSquare, SearchX, ShieldAlert, TextSearch } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VList, type VListHandle } from 'virtua';
import { draftSomewhere, linesInOrder } from '../../store/select';
import { BotRows, useFittingBots } from '../bots/bot-rows';
import { useKnown } from '../client/client';
import { useName } from '../client/people';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { useKeptPlace } from '../parts/kept-place';
import { useNow } from '../parts/now';
import { RowSkeletons } from '../parts/skeleton';
import { ConnectionLine } from '../shell/connection-line';
import { open } from '../shell/opened';
import { useWatched } from '../client/watching';
import { filtered } from './filter';
import { ListHeader } from './list-header';
import { lookOf } from './looks';
import { ConversationRow, type RowLook } from './row';
import { useWalking } from './use-walking';

/** 会话列表: my conversations, the most recent first. */
export function ConversationList({ chosen }: { readonly chosen: number | undefined }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const listed = useKnown((state) => state.listed || state.lines.size > 0);
  const looks = useLooks(chosen, filter);
  const bots = useFittingBots(filter.trim());
  return (
    <nav className="list" aria-label={t('list.label')}>
      <ListHeader filter={filter} onFilter={setFilter} onLeave={enterRows} />
      <div className="list-connection">
        <ConnectionLine />
      </div>
      <BotRows bots={bots} />
      {!listed && <RowSkeletons count={9} />}
      {listed && looks.length > 0 && <Rows looks={looks} chosen={chosen} />}
      {listed && looks.length === 0 && <Nothing filter={filter} found={bots.length > 0} />}
      {filter.trim() !== '' && <FindRow text={filter.trim()} />}
      <p className="list-note">
        <ShieldAlert aria-hidden="true" />
        {t('product.note')}
      </p>
    </nav>
  );
}

function Rows({ looks, chosen }: { readonly looks: readonly RowLook[]; readonly chosen: number | undefined }) {
  const now = useNow();
  const list = useRef<VListHandle>(null);
  const walking = useWalking(looks, chosen, list);
  useKeptPlace('conversations', list);
  const [seen, setSeen] = useState<readonly [number, number]>([0, 12]);
  useWatched(
    'list',
    looks
      .slice(seen[0], seen[1])
      .filter((look) => !look.group)
      .map((look) => look.face),
  );

  function look() {
    const view = list.current;
    if (view)
      setSeen([view.findItemIndex(view.scrollOffset), view.findItemIndex(view.scrollOffset + view.viewportSize) + 1]);
  }

  return (
    <VList
      ref={list}
      className="list-rows scroll"
      onScrollEnd={look}
      onKeyDown={walking.press}
      onFocus={walking.focus}
      keepMounted={[walking.at]}
    >
      {looks.map((one, place) => (
        <ConversationRow
          key={one.conversation}
          look={one}
          chosen={one.conversation === chosen}
          reached={place === walking.at}
          now={now}
        />
      ))}
    </VList>
  );
}

function useLooks(chosen: number | undefined, filter: string): readonly RowLook[] {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person ?? 0);
  const lines = useKnown(linesInOrder);
  const people = useKnown((state) => state.people);
  const drafts = useKnown((state) => state.drafts);
  const outgoing = useKnown((state) => state.outgoing);
  const online = useKnown((state) => state.online);
  const nameOf = useName();
  return useMemo(() => {
    const looks = lines.map((line) =>
      lookOf(
        line,
        {
          me,
          nameOf,
          draft: draftSomewhere(drafts, line.conversation),
          outgoing: outgoing.get(line.conversation) ?? [],
          online: line.peer !== null && online.has(line.peer),
          chosen: line.conversation === chosen,
        },
        t,
      ),
    );
    return filtered(looks, filter, people);
  }, [lines, me, nameOf, drafts, outgoing, online, chosen, filter, people, t]);
}

/** What is no conversation's name may have been said in one. */
function FindRow({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="list-find" onClick={() => open({ what: 'find', text })}>
      <TextSearch aria-hidden="true" />
      <span className="cut">{t('find.openWith', { text })}</span>
    </button>
  );
}

/** Where a bot was found, it is what was sought; the rest of the list stays empty. */
function Nothing({ filter, found }: { readonly filter: string; readonly found: boolean }) {
  if (filter === '') return <NoConversation />;
  return found ? <div className="list-rows" /> : <NotFound filter={filter} />;
}

function NoConversation() {
  const { t } = useTranslation();
  return (
    <Empty icon={MessagesSquare} title={t('list.empty')} hint={t('list.emptyHint')}>
      <Button look="primary" onClick={() => open({ what: 'direct' })}>
        {t('list.emptyAct')}
      </Button>
    </Empty>
  );
}

function NotFound({ filter }: { readonly filter: string }) {
  const { t } = useTranslation();
  return <Empty icon={SearchX} title={t('list.filterEmpty', { text: filter })} hint={t('list.filterHint')} />;
}

/** From the field above with ↓. */
function enterRows(): void {
  document.querySelector<HTMLElement>('.list-rows .row[tabindex="0"]')?.focus();
}
