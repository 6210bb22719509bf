import './trail-page.css';
import { ChevronLeft, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Refusal } from '../../protocol/codes';
import type { ItemView, TrailLine } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { useMe } from '../client/people';
import { Button, IconButton } from '../parts/button';
import { RowSkeletons } from '../parts/skeleton';
import { ConnectionLine } from '../shell/connection-line';
import { pathOf } from '../shell/place';
import { useNow } from '../parts/now';
import { useInLanguage } from '../todo/words';
import { NotThere } from './item-page';
import { paperMoment } from './moments';
import { useItem } from './use-item';

/** 全程: every act in order, as a page one can print and file. */
export function TrailPage({ item }: { readonly item: number }) {
  const { t } = useTranslation();
  const { view, refusal, again } = useItem(item);
  const trail = useTrail(item, view?.nr);
  const failed = refusal ?? (trail.lines ? undefined : trail.refusal);
  return (
    <main className="conversation trail-page" aria-label={t('trail.title')}>
      <Header item={item} printable={trail.lines !== undefined} />
      <ConnectionLine />
      {failed ? <NotThere refusal={failed} onRetry={again} /> : <Whole view={view} lines={trail.lines} />}
    </main>
  );
}

function Header({ item, printable }: { readonly item: number; readonly printable: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <header className="conversation-header">
      <IconButton label={t('trail.back')} onClick={() => void navigate(pathOf({ at: 'todo', item }))}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <div className="conversation-names">
        <span className="conversation-title">{t('trail.title')}</span>
      </div>
      {printable && (
        <Button onClick={() => window.print()}>
          <Printer aria-hidden="true" />
          {t('trail.print')}
        </Button>
      )}
    </header>
  );
}

interface WholeProps {
  readonly view: ItemView | undefined;
  readonly lines: readonly TrailLine[] | undefined;
}

function Whole({ view, lines }: WholeProps) {
  return view && lines ? <Paper view={view} lines={lines} /> : <RowSkeletons count={6} />;
}

function Paper({ view, lines }: { readonly view: ItemView; readonly lines: readonly TrailLine[] }) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const now = useNow();
  const me = useMe();
  return (
    <div className="trail scroll">
      <article className="trail-paper">
        <header className="trail-head">
          <p className="trail-kind">{[said(view.kind_words), view.number].filter(Boolean).join(' ')}</p>
          <h1 className="trail-title">{view.title}</h1>
          <p className="trail-about">
            {[
              said(view.state_words),
              view.due_at !== null && `${t('item.due')} ${paperMoment(view.due_at)}`,
              t('trail.count', { count: lines.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {view.body !== '' && <p className="trail-body">{view.body}</p>}
        </header>
        <Acts lines={lines} />
        <footer className="trail-foot">
          {!view.whole && <p>{t('trail.partly')}</p>}
          <p className="trail-printed">
            {t('trail.printed', { name: me.name, time: paperMoment(now.toISOString()) })} · {t('product.note')}
          </p>
        </footer>
      </article>
    </div>
  );
}

function Acts({ lines }: { readonly lines: readonly TrailLine[] }) {
  const { t } = useTranslation();
  return (
    <table className="trail-acts">
      <thead>
        <tr>
          <th scope="col">{t('trail.nr')}</th>
          <th scope="col">{t('trail.time')}</th>
          <th scope="col">{t('trail.who')}</th>
          <th scope="col">{t('trail.what')}</th>
          <th scope="col">{t('trail.words')}</th>
          <th scope="col">{t('trail.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ActLine key={line.nr} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function ActLine({ line }: { readonly line: TrailLine }) {
  const { t } = useTranslation();
  const said = useInLanguage();
  return (
    <tr data-action={line.action}>
      <td className="trail-nr">{line.nr}</td>
      <td className="trail-time">
        <time dateTime={line.at}>{paperMoment(line.at)}</time>
      </td>
      <td className="trail-who">{line.by_clock ? t('trail.clock') : line.signature}</td>
      <td className="trail-what">
        {said(line.action_words)}
        {line.place !== '' && <small className="trail-place">{t('trail.place', { place: line.place })}</small>}
      </td>
      <td className="trail-words">{line.words}</td>
      <td className="trail-state">{said(line.item_state_words)}</td>
    </tr>
  );
}

interface Trail {
  readonly lines: readonly TrailLine[] | undefined;
  readonly refusal: Refusal | undefined;
}

/** All of it, page by page; what was added comes after what is there. */
function useTrail(item: number, nr: number | undefined): Trail {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [trail, setTrail] = useState<Trail>({ lines: undefined, refusal: undefined });
  useEffect(() => {
    if (!live) return;
    let wanted = true;
    async function ask() {
      let lines: readonly TrailLine[] = [];
      for (let more = true; more;) {
        const outcome = await actions.ask({ do: 'item.trail', item, after: lines.at(-1)?.nr ?? 0 });
        if (!wanted) return;
        if (!outcome.ok) {
          setTrail((before) => ({ ...before, refusal: outcome.refusal }));
          return;
        }
        lines = [...lines, ...outcome.value.lines];
        more = outcome.value.more && outcome.value.lines.length > 0;
      }
      setTrail({ lines, refusal: undefined });
    }
    void ask();
    return () => {
      wanted = false;
    };
  }, [item, nr, live, actions]);
  return trail;
}
