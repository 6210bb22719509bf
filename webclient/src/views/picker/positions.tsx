import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PositionCard } from '../../protocol/generated';
import { useAsked, useAskedAgain } from '../directory/use-asked';
import { REST } from '../directory/use-units';
import { RowSkeletons } from '../parts/skeleton';
import { Columns } from './columns';
import { NotFound } from './not-found';
import { Options } from './options';

interface PositionsProps {
  readonly typed: string;
  readonly chosen: ReadonlySet<number>;
  readonly onPress: (position: PositionCard) => void;
}

const FOUND = 50;

/** 岗位: whoever holds it, today and after a handover. */
export function Positions({ typed, ...rest }: PositionsProps) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<number>();
  const text = typed.trim();
  const question = text === '' ? undefined : ({ do: 'position.find', text: text.slice(0, 60), limit: FOUND } as const);
  const { answer: found, current } = useAskedAgain(question, REST);
  if (text === '')
    return (
      <Columns unit={unit} onUnit={setUnit} hint={t('picker.chooseUnitForPositions')}>
        {unit !== undefined && <OfUnit key={unit} unit={unit} {...rest} />}
      </Columns>
    );
  if (found === undefined) return <RowSkeletons count={3} />;
  if (!found?.positions.length) return <NotFound text={text} />;
  return <PositionOptions positions={found.positions} named current={current} {...rest} />;
}

type Choosing = Omit<PositionsProps, 'typed'>;

function OfUnit({ unit, ...rest }: Choosing & { readonly unit: number }) {
  const { t } = useTranslation();
  const found = useAsked({ do: 'unit.positions', unit });
  if (found === undefined) return <RowSkeletons count={3} />;
  if (!found?.positions.length) return <p className="picker-none">{t('picker.emptyPositions')}</p>;
  return <PositionOptions positions={found.positions} {...rest} />;
}

interface PositionOptionsProps extends Choosing {
  readonly positions: readonly PositionCard[];
  /** The unit stands in each line. */
  readonly named?: boolean;
  readonly current?: boolean;
}

function PositionOptions({ positions, chosen, named = false, current = true, onPress }: PositionOptionsProps) {
  const { t } = useTranslation();
  const byId = useMemo(() => new Map(positions.map((card) => [card.position, card])), [positions]);
  return (
    <Options
      label={t('picker.positions')}
      gathers
      current={current}
      options={positions.map(({ position, title, section, unit, holders }) => ({
        id: position,
        taken: chosen.has(position),
        children: (
          <span className="option-words">
            <span className="cut">{named ? `${unit} ${title}` : title}</span>
            <span className="option-beside cut">
              {[section, holders.join('、') || t('picker.vacant')].filter(Boolean).join(' · ')}
            </span>
          </span>
        ),
      }))}
      onPress={(position) => {
        const card = byId.get(position);
        if (card) onPress(card);
      }}
    />
  );
}
