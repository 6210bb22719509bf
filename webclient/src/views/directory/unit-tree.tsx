import './unit-tree.css';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitCard } from '../../protocol/generated';
import { classes } from '../parts/classes';
import { useTree, useUnits } from './use-units';

interface UnitTreeProps {
  readonly chosen: number | undefined;
  readonly onChoose: (unit: number) => void;
}

type Tree = ReadonlyMap<number | null, readonly UnitCard[]>;

/** 单位: the tree, superiors first, in their rank order. */
export function UnitTree({ chosen, onChoose }: UnitTreeProps) {
  const { t } = useTranslation();
  const units = useUnits();
  const tree = useTree(units);
  const roots = tree.get(null) ?? [];
  return (
    <ul className="units scroll" aria-label={t('directory.units')}>
      {roots.map((unit) => (
        <UnitBranch
          key={unit.unit}
          unit={unit}
          tree={tree}
          level={0}
          unfolded={roots.length < 3}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}

interface BranchProps extends UnitTreeProps {
  readonly unit: UnitCard;
  readonly tree: Tree;
  readonly level: number;
  readonly unfolded: boolean;
}

function UnitBranch({ unit, tree, level, unfolded, chosen, onChoose }: BranchProps) {
  const [open, setOpen] = useState(unfolded);
  const below = tree.get(unit.unit) ?? [];
  const here = unit.unit === chosen;
  return (
    <li>
      <div className={classes('unit', here && 'unit-chosen')} data-level={Math.min(level, 4)}>
        {below.length > 0 ? (
          <Fold open={open} name={unit.short_name} onPress={() => setOpen(!open)} />
        ) : (
          <span className="unit-fold" />
        )}
        <button
          type="button"
          className="unit-name cut"
          title={unit.name}
          aria-pressed={here}
          onClick={() => onChoose(unit.unit)}
        >
          {unit.short_name}
        </button>
      </div>
      {open && below.length > 0 && (
        <ul>
          {below.map((one) => (
            <UnitBranch
              key={one.unit}
              unit={one}
              tree={tree}
              level={level + 1}
              unfolded={false}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

interface FoldProps {
  readonly open: boolean;
  readonly name: string;
  readonly onPress: () => void;
}

function Fold({ open, name, onPress }: FoldProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="unit-fold"
      data-open={open || undefined}
      aria-expanded={open}
      aria-label={t(open ? 'directory.fold' : 'directory.open', { name })}
      onClick={onPress}
    >
      <ChevronRight aria-hidden="true" />
    </button>
  );
}
