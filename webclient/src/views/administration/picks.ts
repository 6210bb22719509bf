import type { TFunction } from 'i18next';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PositionRecord, SectionRecord } from '../../protocol/generated';
import { pathHint } from './about/unit-values';
import type { Pick } from './parts/pick-field';
import { useAsked } from './use-asked';

/** How long typing rests before the server is asked. */
const REST = 180;

/** The open units I keep, each with its superiors beside its name. */
export function useUnitPicks(but: ReadonlySet<number> = NONE): readonly Pick[] | undefined {
  const { value } = useAsked({ do: 'administration.units' });
  return useMemo(() => {
    const units = value?.units;
    return units
      ?.filter((unit) => !unit.closed && !but.has(unit.unit))
      .map((unit) => ({ key: unit.unit, words: unit.name, hint: pathHint(units, unit.unit) }));
  }, [value, but]);
}

const NONE: ReadonlySet<number> = new Set();

/** The open positions of a unit, each with its section and who holds it. */
export function usePositionPicks(unit: number | undefined, kinds?: readonly string[]): readonly Pick[] | undefined {
  const { t } = useTranslation();
  const { value } = useAsked(unit === undefined ? undefined : { do: 'administration.unit', unit });
  return useMemo(
    () =>
      value?.positions
        .filter((position) => !position.closed && (kinds?.includes(position.kind) ?? true))
        .map((position) => positionPick(position, value.sections, t)),
    [value, kinds, t],
  );
}

export function positionPick(position: PositionRecord, sections: readonly SectionRecord[], t: TFunction): Pick {
  const section = sections.find((one) => one.section === position.section)?.name;
  const holders = position.holders.map((holder) => holder.name).join(t('administration.comma'));
  const hint = [section, holders || t('administration.vacant')].filter(Boolean).join(' · ');
  return { key: position.position, words: position.title, hint };
}

/**
 * The people I keep who fit the words, best known by their unit and title. Undefined until they fit the words as they
 * are now: whoever types fast and presses Enter must not get somebody who fitted the words before.
 */
export function usePersonPicks(): readonly [readonly Pick[] | undefined, (typed: string) => void] {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  const { value } = useAsked({ do: 'administration.people', text, limit: 20 });
  const picks = useMemo(
    () =>
      value?.persons.map((person) => ({
        key: person.person,
        words: person.name,
        hint: [person.unit_name, person.title].filter(Boolean).join(' · '),
      })),
    [value],
  );
  return [typed.trim() === text ? picks : undefined, setTyped];
}
