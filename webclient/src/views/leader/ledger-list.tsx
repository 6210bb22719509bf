import { CloudOff, FileSearch, SearchX } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { VList, type VListHandle } from 'virtua';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { SearchField } from '../parts/field';
import { refusalWords } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { ConnectionLine } from '../shell/connection-line';
import { useReckoning } from '../todo/use-reckoning';
import { askFor, isNarrowed, scrolledTo, useAsking } from './asking';
import { Lights, Narrowing, Tabs } from './filters';
import { LedgerRow } from './ledger-row';
import { SeenAll } from './seen-all';
import { useLedger, type Ledger } from './use-ledger';

/** So close to the end the next page is asked for. */
const AHEAD = 10;

/** 我的批示: by light, what is new, what waits for me; the most pressing first. */
export function LedgerList({ chosen }: { readonly chosen: number | undefined }) {
  const { t } = useTranslation();
  const ledger = useLedger();
  const { text, tab } = useAsking();
  return (
    <div className="list ledger">
      <header className="list-header">
        <h1 className="list-title">{t('leader.title')}</h1>
        <SearchField
          className="list-filter"
          label={t('leader.search')}
          value={text}
          onValue={(value) => askFor({ text: value })}
        />
      </header>
      <Tabs fresh={ledger.counts?.fresh ?? 0} />
      {tab !== 'over' && <Lights counts={ledger.counts} />}
      <Narrowing />
      <div className="list-connection">
        <ConnectionLine />
      </div>
      {tab === 'fresh' && <SeenAll lines={ledger.lines ?? []} />}
      <Lines ledger={ledger} chosen={chosen} />
    </div>
  );
}

function Lines({ ledger, chosen }: { readonly ledger: Ledger; readonly chosen: number | undefined }) {
  const { t } = useTranslation();
  const reckoning = useReckoning();
  const list = useRef<VListHandle>(null);
  const { lines, refusal } = ledger;
  const there = lines !== undefined && lines.length > 0;
  useLayoutEffect(() => {
    if (there) list.current?.scrollTo(useAsking.getState().scrolled);
  }, [there]);

  function scrolled() {
    const view = list.current;
    if (!view) return;
    scrolledTo(view.scrollOffset);
    if (view.findItemIndex(view.scrollOffset + view.viewportSize) >= (lines?.length ?? 0) - AHEAD) ledger.more();
  }

  if (!lines && refusal)
    return (
      <Empty icon={CloudOff} title={t('leader.failed')} hint={refusalWords(refusal, undefined, t)}>
        <Button onClick={ledger.again}>{t('act.retry')}</Button>
      </Empty>
    );
  if (!lines) return <RowSkeletons count={6} />;
  if (!there) return <Nothing />;
  return (
    <nav className="todo-lines" aria-label={t('leader.title')}>
      <VList ref={list} className="todo-rows scroll" onScrollEnd={scrolled}>
        {lines.map((line) => (
          <LedgerRow key={line.item} line={line} chosen={line.item === chosen} reckoning={reckoning} />
        ))}
      </VList>
    </nav>
  );
}

function Nothing() {
  const { t } = useTranslation();
  const asking = useAsking();
  if (isNarrowed(asking))
    return (
      <Empty icon={SearchX} title={t('leader.noneFits')} hint={t('leader.noneFitsHint')}>
        <Button onClick={() => askFor({ light: null, period: null, unit: null, position: null, text: '' })}>
          {t('leader.clear')}
        </Button>
      </Empty>
    );
  return <Empty icon={FileSearch} title={t(`leader.nothing.${asking.tab}`)} hint={t('leader.nothingHint')} />;
}
