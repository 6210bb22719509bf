import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitCard } from '../../protocol/generated';
import { UnitTree } from '../directory/unit-tree';
import { unitFits } from '../directory/unit-search';
import { useUnits } from '../directory/use-units';
import { NotFound } from './not-found';
import { Options, Tick } from './options';

interface UnitsProps {
  readonly typed: string;
  readonly chosen: ReadonlySet<number>;
  readonly onPress: (unit: UnitCard) => void;
}

/** 单位: all people of each chosen one. */
export function Units({ typed, chosen, onPress }: UnitsProps) {
  const { t } = useTranslation();
  const units = useUnits();
  const byId = useMemo(() => new Map(units?.map((unit) => [unit.unit, unit])), [units]);
  const wanted = typed.trim().toLowerCase();
  const found = useMemo(() => units?.filter((unit) => unitFits(unit, wanted)) ?? [], [units, wanted]);
  const press = (unit: number) => {
    const card = byId.get(unit);
    if (card) onPress(card);
  };
  if (wanted === '')
    return (
      <UnitTree
        chosen={undefined}
        checked={chosen}
        onChoose={press}
        beside={(unit) => (
          <>
            <span className="unit-people">{t('picker.people', { count: unit.people })}</span>
            <Tick taken={chosen.has(unit.unit)} />
          </>
        )}
      />
    );
  if (found.length === 0) return <NotFound text={typed.trim()} />;
  return (
    <Options
      key={wanted}
      label={t('picker.units')}
      gathers
      options={found.map((unit) => ({
        id: unit.unit,
        taken: chosen.has(unit.unit),
        children: (
          <>
            <span className="option-words">
              <span className="cut">{unit.short_name}</span>
              <span className="option-beside cut">{unit.name}</span>
            </span>
            <span className="option-count">{t('picker.people', { count: unit.people })}</span>
          </>
        ),
      }))}
      onPress={press}
    />
  );
}
