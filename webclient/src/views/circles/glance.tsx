import './glance.css';
import { useEffect, useState, type ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Board, Charter, Replies, SeenRow } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { Light } from '../parts/light';
import { useNow } from '../parts/now';
import { listTime } from '../parts/time-words';
import { askedOf, RowContacts } from './row-contacts';
import { RowStateMark } from './row-state';
import { firstOf, wordsOf } from './row-words';
import { StateBar } from './state-bar';
import { countsOf, daysLeft } from './states';
import type { Fresh } from './use-fresh';

interface GlanceProps {
  readonly board: Board;
  readonly charter: Charter;
  readonly fresh: Fresh;
}

/** 领导一览: how it stands in two minutes, on one screen or one sheet: who is held up and why comes first. */
export function Glance({ board, charter, fresh }: GlanceProps) {
  const { t } = useTranslation();
  const beside = useBeside(charter.conversation);
  const counts = countsOf(board);
  const here = board.rows.filter(({ left }) => !left);
  const blocked = here.filter(({ row }) => row.words.state === 'blocked');
  const late = beside.matters.filter((one) => one.late);
  return (
    <div className="glance scroll">
      <Figures charter={charter} counts={counts} beside={beside} late={late.length} />
      <StateBar counts={counts} />
      {blocked.length > 0 && (
        <Section name={t('board.blocked')} tone="blocked">
          {blocked.map((seen) => (
            <Blocked key={seen.row.unit} seen={seen} charter={charter} />
          ))}
        </Section>
      )}
      {late.length > 0 && (
        <Section name={t('board.late')}>
          {late.map((one) => (
            <li key={one.card} className="glance-line">
              <a href={one.address}>{one.title}</a>
              <Light light="red" />
            </li>
          ))}
        </Section>
      )}
      {fresh.size > 0 && (
        <Section name={t('board.since')}>
          {here.map((seen) => (
            <Changed key={seen.row.unit} seen={seen} fresh={fresh} />
          ))}
        </Section>
      )}
      <Section name={t('board.units')} wide>
        {here.map((seen) => (
          <Unit key={seen.row.unit} seen={seen} charter={charter} />
        ))}
      </Section>
    </div>
  );
}

interface Beside {
  readonly matters: Replies['circle.matters']['matters'];
  readonly results: number | undefined;
  readonly approved: number;
}

const NOTHING: Beside = { matters: [], results: undefined, approved: 0 };

/** What goes on beside the board: matters whose cards stand in the circle, and results (成果). */
function useBeside(conversation: number): Beside {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [beside, setBeside] = useState(NOTHING);
  useEffect(() => {
    let here = true;
    void Promise.all([
      actions.ask({ do: 'circle.matters', conversation }),
      actions.ask({ do: 'shelf.get', conversation }),
    ]).then(([matters, shelf]) => {
      const results = shelf.ok ? shelf.value.results.filter(({ off }) => !off) : undefined;
      const approved = results?.filter(({ approval }) => approval !== null).length ?? 0;
      if (here) setBeside({ matters: matters.ok ? matters.value.matters : [], results: results?.length, approved });
    });
    return () => {
      here = false;
    };
  }, [actions, conversation, live]);
  return beside;
}

interface FiguresProps {
  readonly charter: Charter;
  readonly counts: ReturnType<typeof countsOf>;
  readonly beside: Beside;
  readonly late: number;
}

function Figures({ charter, counts, beside, late }: FiguresProps) {
  const { t } = useTranslation();
  const left = daysLeft(charter.ends_on, useNow());
  const over = charter.state === 'closed' || left < 0;
  return (
    <dl className="glance-figures">
      <Figure name={t('board.done')} value={t('board.ofAll', { done: counts.done, all: counts.all })} />
      <Figure name={t('board.blocked')} value={counts.blocked} warn={counts.blocked > 0} />
      <Figure name={t('board.late')} value={late} warn={late > 0} />
      <Figure name={t('board.results')} value={beside.results ?? '–'} note={resultsNote(beside, t)} />
      <Figure
        name={over ? t(`circle.states.${charter.state}`) : t('board.daysLeft')}
        value={over ? charter.ends_on.slice(5) : left}
        note={over ? '' : t('board.until', { day: charter.ends_on })}
        warn={!over && left <= 1}
      />
    </dl>
  );
}

function resultsNote({ results = 0, approved }: Beside, t: TFunction): string {
  return results > 0 ? t('board.approved', { count: approved }) : '';
}

interface FigureProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: string;
  readonly warn?: boolean;
}

/** A number people decide by is big; what it counts is small. */
export function Figure({ name, value, note = '', warn = false }: FigureProps) {
  return (
    <div className="glance-figure" data-warn={warn || undefined}>
      <dt>{name}</dt>
      <dd>
        {value}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}

interface SectionProps {
  readonly name: string;
  readonly tone?: 'blocked';
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Section({ name, tone, wide = false, children }: SectionProps) {
  return (
    <section className="glance-part" data-tone={tone} aria-label={name}>
      <h2>{name}</h2>
      <ul data-wide={wide || undefined}>{children}</ul>
    </section>
  );
}

interface UnitProps {
  readonly seen: SeenRow;
  readonly charter: Charter;
}

function Blocked({ seen: { row }, charter }: UnitProps) {
  const { t } = useTranslation();
  return (
    <li className="glance-blocked">
      <strong>{row.name}</strong>
      <span>{firstOf(row.words.blocker) ?? t('board.noReason')}</span>
      {row.words.next_step && (
        <small>
          {t('circle.nextStep')} {row.words.next_step}
        </small>
      )}
      <RowContacts persons={askedOf(row, charter.contacts)} />
    </li>
  );
}

function Changed({ seen: { row }, fresh }: { readonly seen: SeenRow; readonly fresh: Fresh }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const before = fresh.get(row.unit);
  if (!before) return null;
  const moved = before.state !== row.words.state;
  return (
    <li className="glance-changed">
      <strong>{row.name}</strong>
      <span>
        {moved && <span className="glance-was">{t(`circle.rowStates.${before.state ?? 'open'}`)} → </span>}
        {wordsOf({ ...row.words, task: '' }, t)}
      </span>
      {row.at !== null && <time dateTime={row.at}>{listTime(new Date(row.at), now, i18n.language, t)}</time>}
    </li>
  );
}

function Unit({ seen: { row }, charter }: UnitProps) {
  const { t } = useTranslation();
  return (
    <li className="glance-unit">
      <span className="glance-unit-head">
        <strong>{row.name}</strong>
        <RowStateMark state={row.words.state ?? 'open'} />
      </span>
      <span className="glance-said">{firstOf(row.words.progress, row.words.task) ?? t('circle.nobody')}</span>
      <RowContacts persons={askedOf(row, charter.contacts)} />
    </li>
  );
}
