import './people-list.css';
import { SearchX, UsersRound } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { Empty } from '../../parts/empty';
import { RowSkeletons } from '../../parts/skeleton';
import { NotReached } from '../parts/not-reached';
import { rowAt, walked } from './paging';
import { PersonCells } from './person-row';
import type { People } from './use-people';

interface PeopleListProps {
  readonly people: People;
  readonly units: boolean;
  readonly label: string;
  /** Whether words or a state narrow it. */
  readonly narrowed: boolean;
  readonly onOpen: (person: number) => void;
}

/** People as a table of any length, of which only what is on screen is drawn. Arrows walk, Enter opens. */
export function PeopleList({ people, units, label, narrowed, onOpen }: PeopleListProps) {
  const { t } = useTranslation();
  const { total } = people.paged;
  if (total === undefined)
    return people.refusal ? <NotReached refusal={people.refusal} onAgain={people.again} /> : <RowSkeletons count={6} />;
  if (total > 0) return <Rows people={people} total={total} units={units} label={label} onOpen={onOpen} />;
  return narrowed ? (
    <Empty icon={SearchX} title={t('administration.nobodyFits')} hint={t('administration.nobodyFitsHint')} />
  ) : (
    <Empty icon={UsersRound} title={t('administration.nobody')} hint={t('administration.nobodyHint')} />
  );
}

interface RowsProps extends Omit<PeopleListProps, 'narrowed'> {
  readonly total: number;
}

function Rows({ people, total, units, label, onOpen }: RowsProps) {
  const id = useId();
  const list = useRef<VirtualizerHandle>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const places = useMemo(() => Array.from({ length: total }, (_, index) => index), [total]);
  const { at, setAt, press } = useWalking({ people, total, list, onOpen });
  const { need } = people;

  function see() {
    const handle = list.current;
    if (!handle) return;
    need(
      handle.findItemIndex(handle.scrollOffset),
      handle.findItemIndex(handle.scrollOffset + handle.viewportSize) + 1,
    );
  }
  useEffect(see, [total, need]);

  return (
    <>
      <Columns units={units} />
      <div
        ref={scroller}
        className="people scroll"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={press}
      >
        <Virtualizer ref={list} scrollRef={scroller} data={places} keepMounted={[at]} onScroll={see} onResize={see}>
          {(index) => {
            const row = rowAt(people.paged, index);
            return (
              <div
                key={index}
                id={`${id}-${index}`}
                className="people-row"
                role="option"
                aria-selected={index === at}
                aria-setsize={total}
                aria-posinset={index + 1}
                data-units={units || undefined}
                data-off={row?.active === false || undefined}
                onClick={() => {
                  setAt(index);
                  if (row) onOpen(row.person);
                }}
              >
                <PersonCells row={row} units={units} />
              </div>
            );
          }}
        </Virtualizer>
      </div>
    </>
  );
}

function Columns({ units }: { readonly units: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="people-head" data-units={units || undefined} aria-hidden="true">
      <span>{t('administration.column.name')}</span>
      <span className="people-login">{t('administration.column.login')}</span>
      <span className="people-title">{t('administration.column.title')}</span>
      <span className="people-place">{t(units ? 'administration.column.unit' : 'administration.column.section')}</span>
      <span className="people-phone">{t('administration.column.phone')}</span>
      <span className="people-state">{t('administration.column.state')}</span>
    </div>
  );
}

interface Walking extends Pick<RowsProps, 'people' | 'total' | 'onOpen'> {
  readonly list: RefObject<VirtualizerHandle | null>;
}

/** Which row the keys are at: arrows and pages walk, Enter opens. */
function useWalking({ people, total, list, onOpen }: Walking) {
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, total - 1);

  function go(index: number) {
    setAt(index);
    list.current?.scrollToIndex(index, { align: 'nearest' });
  }

  function press(event: KeyboardEvent) {
    const next = walked(event.key, at, total, rowsOnScreen(list.current, at));
    const row = rowAt(people.paged, at);
    if (next !== undefined) go(next);
    else if (event.key === 'Enter' && row) onOpen(row.person);
    else return;
    event.preventDefault();
  }

  return { at, setAt, press };
}

function rowsOnScreen(list: VirtualizerHandle | null, at: number): number {
  const height = list?.getItemSize(at) ?? 0;
  return height > 0 ? Math.max(1, Math.floor((list?.viewportSize ?? 0) / height) - 1) : 1;
}
