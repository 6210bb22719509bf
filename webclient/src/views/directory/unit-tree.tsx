import './unit-tree.css';
import { ChevronRight } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VList, type VListHandle } from 'virtua';
import type { UnitCard } from '../../protocol/generated';
import { classes } from '../parts/classes';
import { useKeptPlace } from '../parts/kept-place';
import { RowSkeletons } from '../parts/skeleton';
import { above, branches, stepOf, type Branch, type Step } from './branches';
import { useKeptFolding } from './kept-folding';
import { useTree, useUnits, type Tree } from './use-units';

interface UnitTreeProps {
  readonly chosen: number | undefined;
  readonly onChoose: (unit: number) => void;
  /** Several may be chosen: which are. */
  readonly checked?: ReadonlySet<number>;
  /** What stands at the end of a line. */
  readonly beside?: (unit: UnitCard) => ReactNode;
  /** Choosing a line that has others below it unfolds it, too. */
  readonly unfolds?: boolean;
  /** Under this name it is found again as it was left. */
  readonly keptAs?: string;
}

/** 单位: the tree, superiors first, in their rank order. Arrows walk and fold, Enter chooses. */
export function UnitTree(props: UnitTreeProps) {
  const units = useUnits();
  const tree = useTree(units);
  return units ? <Lines key={props.checked ? 'many' : 'one'} {...props} tree={tree} /> : <RowSkeletons count={6} />;
}

function Lines({ keptAs, ...props }: UnitTreeProps & { readonly tree: Tree }) {
  const { tree, chosen, onChoose, checked, beside, unfolds = false } = props;
  const { t } = useTranslation();
  const list = useRef<VListHandle>(null);
  const id = useId();
  const [open, setOpen] = useKeptFolding(keptAs, () => unfoldedFirst(tree, chosen));
  const [active, setActive] = useState<number>();
  const [shown, setShown] = useState(chosen);
  if (shown !== chosen) {
    // chosen elsewhere: what leads there unfolds
    setShown(chosen);
    setActive(undefined);
    if (chosen !== undefined) setOpen(new Set([...open, ...above(tree, chosen)]));
  }
  const lines = useMemo(() => branches(tree, open), [tree, open]);
  const at = Math.max(
    0,
    lines.findIndex((line) => line.unit.unit === (active ?? chosen)),
  );

  const here = lines.findIndex((line) => line.unit.unit === chosen);
  useEffect(() => {
    if (here > 0) list.current?.scrollToIndex(here, { align: 'nearest' });
  }, [chosen]); // eslint-disable-line react-hooks/exhaustive-deps -- folding elsewhere moves it, and nothing scrolls then
  useKeptPlace(keptAs, list, chosen);

  function fold(unit: number, unfold: boolean) {
    setOpen((now) => (unfold ? new Set(now).add(unit) : without(now, unit)));
  }

  function choose(line: Branch) {
    setActive(line.unit.unit);
    if (unfolds && line.open === false) fold(line.unit.unit, true);
    onChoose(line.unit.unit);
  }

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = stepOf(event.key, lines, at);
    if (!step) return;
    event.preventDefault();
    take(step);
  }

  function take(step: Step) {
    if ('fold' in step) fold(step.fold, step.open);
    else if ('choose' in step) choose(step.choose);
    else {
      setActive(lines[step.go]?.unit.unit);
      list.current?.scrollToIndex(step.go, { align: 'nearest' });
    }
  }

  return (
    <div className="units">
      <VList
        ref={list}
        className="units-lines scroll"
        keepMounted={[at]}
        role="tree"
        tabIndex={0}
        aria-label={t('directory.units')}
        aria-multiselectable={checked ? true : undefined}
        aria-activedescendant={lines[at] && `${id}-${lines[at].unit.unit}`}
        onKeyDown={press}
      >
        {lines.map((line, place) => (
          <Line
            key={line.unit.unit}
            id={`${id}-${line.unit.unit}`}
            line={line}
            active={place === at}
            here={checked ? checked.has(line.unit.unit) : line.unit.unit === chosen}
            onFold={() => {
              setActive(line.unit.unit);
              fold(line.unit.unit, line.open === false);
            }}
            onChoose={() => choose(line)}
          >
            {beside?.(line.unit)}
          </Line>
        ))}
      </VList>
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly line: Branch;
  readonly active: boolean;
  readonly here: boolean;
  readonly onFold: () => void;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Line({ id, line, active, here, onFold, onChoose, children }: LineProps) {
  return (
    <div
      id={id}
      role="treeitem"
      className={classes('unit', here && 'unit-chosen')}
      data-level={Math.min(line.level, 5)}
      data-active={active || undefined}
      aria-level={line.level}
      aria-expanded={line.open}
      aria-selected={here}
      onClick={onChoose}
    >
      {line.open === undefined ? (
        <span className="unit-fold" />
      ) : (
        <span
          className="unit-fold"
          data-open={line.open || undefined}
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
        >
          <ChevronRight aria-hidden="true" />
        </span>
      )}
      <span className="unit-name cut" title={line.unit.name}>
        {line.unit.short_name}
      </span>
      {children}
    </div>
  );
}

/** The topmost where they are few, and whatever leads to what is chosen. */
function unfoldedFirst(tree: Tree, chosen: number | undefined): ReadonlySet<number> {
  const roots = tree.get(null) ?? [];
  const first = roots.length < 3 ? roots.map((unit) => unit.unit) : [];
  return new Set([...first, ...(chosen === undefined ? [] : above(tree, chosen))]);
}

function without(units: ReadonlySet<number>, unit: number): ReadonlySet<number> {
  return new Set([...units].filter((one) => one !== unit));
}
