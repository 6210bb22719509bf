import './states-list.css';
import { SearchX, UserRoundCheck } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { SignInState } from '../../protocol/generated';
import { NotReached } from '../administration/parts/not-reached';
import { PAGE, rowAt } from '../administration/people/paging';
import { Empty } from '../parts/empty';
import { RowSkeletons } from '../parts/skeleton';
import { StateRow } from './state-row';
import type { PeopleStates } from './use-people-states';

export type Chosen = ReadonlyMap<number, SignInState>;

interface StatesListProps {
  readonly people: PeopleStates;
  /** With the unit, where people of several are shown. */
  readonly units: boolean;
  readonly narrowed: boolean;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onIssue: (one: SignInState) => void;
}

/** People as a table of any length, of which only what is on screen is drawn. */
export function StatesList(props: StatesListProps) {
  const { t } = useTranslation();
  const { people, narrowed } = props;
  const { total } = people.paged;
  if (total === undefined)
    return people.refusal ? <NotReached refusal={people.refusal} onAgain={people.again} /> : <RowSkeletons count={6} />;
  if (total > 0) return <Rows {...props} total={total} />;
  return narrowed ? (
    <Empty icon={SearchX} title={t('codes.nobody')} hint={t('codes.nobodyHint')} />
  ) : (
    <Empty icon={UserRoundCheck} title={t('codes.everybodyIn')} hint={t('codes.everybodyInHint')} />
  );
}

function Rows({ people, total, units, chosen, onChoose, onIssue }: StatesListProps & { readonly total: number }) {
  const { t } = useTranslation();
  const list = useRef<VirtualizerHandle>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const places = useMemo(() => Array.from({ length: total }, (_, index) => index), [total]);
  const { need, paged } = people;

  function see() {
    const handle = list.current;
    if (!handle) return;
    need(
      handle.findItemIndex(handle.scrollOffset),
      handle.findItemIndex(handle.scrollOffset + handle.viewportSize) + 1,
    );
  }
  useEffect(see, [total, need]);

  function choose(one: SignInState) {
    const others = new Map(chosen);
    if (!others.delete(one.person)) others.set(one.person, one);
    onChoose(others);
  }

  return (
    <>
      <div className="states-head" data-units={units || undefined}>
        <ChooseAll rows={total <= PAGE ? (paged.pages.get(0) ?? []) : []} chosen={chosen} onChoose={onChoose} />
        <span>{t('codes.person.name')}</span>
        <span className="states-login">{t('codes.person.login')}</span>
        <span className="states-title">{t('codes.person.title')}</span>
        {units && <span className="states-place">{t('codes.person.place')}</span>}
        <span className="states-state">{t('codes.person.state')}</span>
        <span />
      </div>
      <div ref={scroller} className="states scroll" role="list" aria-label={t('codes.people')}>
        <Virtualizer ref={list} scrollRef={scroller} data={places} onScroll={see} onResize={see}>
          {(index) => {
            const row = rowAt(paged, index);
            return (
              <div key={index} className="states-row" role="listitem" data-units={units || undefined}>
                {row && (
                  <StateRow
                    row={row}
                    units={units}
                    chosen={chosen.has(row.person)}
                    onChoose={() => choose(row)}
                    onIssue={() => onIssue(row)}
                  />
                )}
              </div>
            );
          }}
        </Virtualizer>
      </div>
    </>
  );
}

interface ChooseAllProps {
  /** All of them, where they are few enough to be here. */
  readonly rows: readonly SignInState[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

function ChooseAll({ rows, chosen, onChoose }: ChooseAllProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return <span />;
  const all = rows.every((row) => chosen.has(row.person));
  return (
    <label className="states-box">
      <input
        type="checkbox"
        checked={all}
        aria-label={t('codes.chooseAll')}
        onChange={() => onChoose(new Map(all ? [] : [...chosen, ...rows.map((row) => [row.person, row] as const)]))}
      />
    </label>
  );
}
