import './kept-tree.css';
import { ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { UnitRecord } from '../../protocol/generated';
import { superiorsOf, treeRows, treeStep, type TreeRow } from './tree';

interface KeptTreeProps {
  readonly units: readonly UnitRecord[];
  /** Only units that fit, with their superiors. */
  readonly words: string;
  readonly chosen: number | undefined;
  readonly onChoose: (unit: number) => void;
}

/** What is unfolded, from one visit to the next. */
const useUnfolded = create<{ readonly units: ReadonlySet<number> }>(() => ({ units: new Set() }));

function fold(unit: number, open: boolean): void {
  useUnfolded.setState(({ units }) => {
    const others = new Set(units);
    if (open) others.add(unit);
    else others.delete(unit);
    return { units: others };
  });
}

/** The tree of the units one keeps, in rank order, each with how many people work there. */
export function KeptTree({ units, words, chosen, onChoose }: KeptTreeProps) {
  const { t } = useTranslation();
  const unfolded = useUnfolded((state) => state.units);
  const rows = useMemo(() => treeRows(units, unfolded, words), [units, unfolded, words]);
  const [active, setActive] = useState(chosen);
  const tree = useRef<HTMLUListElement>(null);
  const at = rows.some((row) => row.unit.unit === active) ? active : rows[0]?.unit.unit;
  useUnfoldedTo(units, chosen);

  function go(unit: number) {
    setActive(unit);
    tree.current?.querySelector<HTMLElement>(`[data-unit="${unit}"]`)?.focus();
  }

  function press(event: KeyboardEvent) {
    if (at === undefined) return;
    const step = treeStep(rows, at, event.key);
    if (step?.kind === 'go') go(step.unit);
    else if (step) fold(step.unit, step.kind === 'unfold');
    else if (event.key === 'Enter' || event.key === ' ') onChoose(at);
    else return;
    event.preventDefault();
  }

  if (rows.length === 0) return <p className="kept-none">{t('administration.noUnitFits')}</p>;
  return (
    <ul ref={tree} className="kept scroll" role="tree" aria-label={t('administration.units')} onKeyDown={press}>
      {rows.map((row) => (
        <Row
          key={row.unit.unit}
          row={row}
          chosen={row.unit.unit === chosen}
          focusable={row.unit.unit === at}
          onPress={() => {
            setActive(row.unit.unit);
            onChoose(row.unit.unit);
          }}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly row: TreeRow<UnitRecord>;
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly onPress: () => void;
}

function Row({ row, chosen, focusable, onPress }: RowProps) {
  const { t } = useTranslation();
  const { unit, level, foldable, open } = row;
  return (
    <li
      className="kept-unit"
      role="treeitem"
      aria-level={level + 1}
      aria-selected={chosen}
      aria-expanded={foldable ? open : undefined}
      tabIndex={focusable ? 0 : -1}
      data-unit={unit.unit}
      data-level={Math.min(level, 5)}
      data-closed={unit.closed || undefined}
      title={unit.name}
      onClick={onPress}
    >
      <span
        className="kept-fold"
        data-open={open || undefined}
        onClick={(event) => {
          if (!foldable) return;
          event.stopPropagation();
          fold(unit.unit, !open);
        }}
      >
        {foldable && <ChevronRight aria-hidden="true" />}
      </span>
      <span className="kept-name cut">{unit.short_name}</span>
      {unit.closed ? (
        <span className="kept-people">{t('administration.closed')}</span>
      ) : (
        <span className="kept-people">
          <span aria-hidden="true">{unit.people || ''}</span>
          <span className="unseen">{t('administration.heads', { count: unit.people })}</span>
        </span>
      )}
    </li>
  );
}

/** The topmost are unfolded where they are few, and the way to the chosen one always. */
function useUnfoldedTo(units: readonly UnitRecord[], chosen: number | undefined): void {
  useEffect(() => {
    const known = new Set(units.map((unit) => unit.unit));
    const roots = units.filter((unit) => unit.parent === null || !known.has(unit.parent));
    if (roots.length < 4) for (const root of roots) fold(root.unit, true);
    if (chosen !== undefined) for (const unit of superiorsOf(units, chosen)) fold(unit.unit, true);
    // only when one arrives somewhere: what he folds afterwards stays folded
  }, [chosen, units.length]); // eslint-disable-line react-hooks/exhaustive-deps -- the records change with every act
}
