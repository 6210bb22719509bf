import './item-page.css';
import '../parts/paper.css';
import { ChevronLeft, CloudOff, FileClock, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Refusal } from '../../protocol/codes';
import type { ItemView, PartView } from '../../protocol/generated';
import { Button, IconButton } from '../parts/button';
import { Empty } from '../parts/empty';
import { lazily, lazySheet } from '../parts/lazily';
import { refusalWords } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { say } from '../parts/toast';
import { ConnectionLine } from '../shell/connection-line';
import { pathOf } from '../shell/place';
import { useLooking } from '../todo/looking';
import { useInLanguage } from '../todo/words';
import { ActsBar } from './acts-bar';
import { ChainLinks } from './chain-links';
import { FoundFromItem } from './found-from-item';
import { ItemHead } from './item-head';
import { PartsList } from './parts-list';
import { SaidList } from './said-list';
import { useItem, type Item, type Pressed } from './use-item';
import { actWords } from './refusals';

const Collected = lazily(
  () => import('../collections/collected').then((file) => file.Collected),
  () => <RowSkeletons count={4} />,
);
const ActSheet = lazySheet(() => import('./form/act-sheet').then((file) => file.ActSheet));
const StepsSheet = lazySheet(() => import('./steps/steps-sheet').then((file) => file.StepsSheet));

/** 事项: how it stands, who owes what, and what I may do now. */
export function ItemPage({ item, back }: { readonly item: number; readonly back?: string }) {
  const { t } = useTranslation();
  const { view, refusal, renewed, again, press, divide } = useItem(item);
  return (
    <main className="conversation item on-paper" aria-label={view?.title ?? t('item.untitled')}>
      <Header item={item} view={view} back={back} />
      <ConnectionLine />
      {view && <Standing key={item} view={view} {...{ renewed, press, divide, back }} />}
      {!view && refusal && <NotThere refusal={refusal} onRetry={again} />}
      {!view && !refusal && <RowSkeletons count={5} />}
    </main>
  );
}

interface StandingProps extends Pick<Item, 'renewed' | 'press' | 'divide'> {
  readonly view: ItemView;
  readonly back: string | undefined;
}

function Standing({ view, renewed, press, divide, back }: StandingProps) {
  const { t } = useTranslation();
  const [filling, setFilling] = useState<Pressed>();
  const [dividing, setDividing] = useState<PartView>();
  const [working, setWorking] = useState(false);
  const settle = useSettled(back);

  async function begin(pressed: Pressed) {
    if (pressed.act.fields.length > 0) {
      setFilling(pressed);
      return;
    }
    setWorking(true);
    const done = await press(pressed, {});
    setWorking(false);
    if (done.ok) settle(pressed, done.value.gone);
    else if (!done.refusal.item) say(actWords(done.refusal, t));
  }

  return (
    <>
      <div className="item-body scroll">
        {renewed && (
          <p className="item-renewed" role="status">
            {t('item.renewed')}
          </p>
        )}
        <ItemHead view={view} />
        {isCollection(view) ? (
          <Collected view={view} />
        ) : (
          <>
            <PartsList
              view={view}
              working={working}
              onPress={(pressed) => void begin(pressed)}
              onDivide={setDividing}
            />
            <SaidList view={view} />
          </>
        )}
        <ChainLinks view={view} />
        <FoundFromItem view={view} />
      </div>
      <ActsBar
        view={isCollection(view) ? { ...view, parts: [] } : view}
        working={working}
        onPress={(pressed) => void begin(pressed)}
      />
      {filling && (
        <ActSheet
          item={view}
          pressed={filling}
          press={press}
          onDone={(gone) => settle(filling, gone)}
          onClose={() => setFilling(undefined)}
        />
      )}
      {dividing && (
        <StepsSheet
          item={view}
          part={dividing}
          divide={divide}
          onDone={() => say(t('steps.laid'))}
          onClose={() => setDividing(undefined)}
        />
      )}
    </>
  );
}

/** 征集: what is asked differs from one to the next, so it is answered on its card and gathers in a table. */
function isCollection({ kind }: ItemView): boolean {
  return kind === 'collection';
}

/** Says that it is done; what is no longer mine to see is left. */
function useSettled(back: string | undefined) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const navigate = useNavigate();
  const list = useListPath();
  return ({ act }: Pressed, gone: boolean) => {
    say(gone ? t('item.gone') : t('item.acted', { action: said(act.words) }));
    if (gone) void navigate(back ?? list);
  };
}

/** The list from which it was opened. */
export function useListPath(): string {
  const tab = useLooking((looking) => looking.tab);
  return pathOf({ at: 'todo', ...(tab === 'do' ? {} : { tab }) });
}

interface HeaderProps {
  readonly item: number;
  readonly view: ItemView | undefined;
  /** The list it was opened from, where that is not 待办. */
  readonly back: string | undefined;
}

function Header({ item, view, back }: HeaderProps) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const navigate = useNavigate();
  const list = useListPath();
  return (
    <header className="conversation-header">
      <IconButton
        className="conversation-back"
        label={t(back === undefined ? 'item.back' : 'act.back')}
        onClick={() => void navigate(back ?? list)}
      >
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <div className="conversation-names">
        <span className="item-kind cut">{view && [said(view.kind_words), view.number].filter(Boolean).join(' ')}</span>
      </div>
      {view && (
        <Link className="button item-to-trail" to={pathOf({ at: 'todo', item, trail: true })}>
          <FileClock aria-hidden="true" />
          {t('item.trail')}
        </Link>
      )}
    </header>
  );
}

/** Of what I may not see nothing is said, not even that it exists. */
export function NotThere({ refusal, onRetry }: { readonly refusal: Refusal; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  if (refusal.code === 'not_found') return <Empty icon={SearchX} title={t('item.none')} hint={t('item.noneHint')} />;
  return (
    <Empty icon={CloudOff} title={t('item.failed')} hint={refusalWords(refusal, undefined, t)}>
      <Button onClick={onRetry}>{t('act.retry')}</Button>
    </Empty>
  );
}
