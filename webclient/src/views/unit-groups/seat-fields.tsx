import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PickField, type Pick } from '../administration/parts/pick-field';
import { usePositionPicks } from '../administration/picks';
import { SwitchLine } from '../parts/field';
import type { GroupValues } from './values';

interface SeatFieldsProps {
  readonly unit: number;
  readonly values: GroupValues;
  readonly onChange: (part: Partial<GroupValues>) => void;
  /** Not yet there as a whole. */
  readonly offersWhole: boolean;
}

/** Who is to sit in the group: everybody, those who lead it, and single positions. */
export function SeatFields({ unit, values, onChange, offersWhole }: SeatFieldsProps) {
  const { t } = useTranslation();
  const positions = usePositionPicks(unit);
  return (
    <>
      {offersWhole && (
        <SwitchLine
          label={t('unitGroups.whole')}
          hint={t('unitGroups.wholeHint')}
          checked={values.whole}
          onChange={(whole) => onChange({ whole })}
        />
      )}
      <Several
        label={t('unitGroups.leaders')}
        hint={t('unitGroups.leadersHint')}
        items={positions}
        chosen={values.leaders}
        onChosen={(leaders) => onChange({ leaders })}
      />
      <Several
        label={t('unitGroups.positions')}
        hint={t('unitGroups.positionsHint')}
        items={positions}
        chosen={values.positions}
        onChosen={(chosen) => onChange({ positions: chosen })}
      />
    </>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly hint: string;
  readonly items: readonly Pick[] | undefined;
  readonly chosen: readonly Pick[];
  readonly onChosen: (chosen: readonly Pick[]) => void;
}

/** One after the other; each stands below as a chip that can be let go. */
function Several({ label, hint, items, chosen, onChosen }: SeveralProps) {
  const { t } = useTranslation();
  const left = items?.filter((item) => !chosen.some((one) => one.key === item.key));
  return (
    <div className="several">
      <PickField
        key={chosen.length}
        label={label}
        items={left}
        value={undefined}
        onValue={(pick) => pick && onChosen([...chosen, pick])}
        hint={hint}
        placeholder={t('administration.positionPlaceholder')}
      />
      {chosen.length > 0 && (
        <ul className="several-chosen">
          {chosen.map((pick) => (
            <li key={pick.key}>
              <button
                type="button"
                className="several-chip"
                aria-label={t('unitGroups.drop', { name: pick.words })}
                onClick={() => onChosen(chosen.filter((one) => one !== pick))}
              >
                {pick.words}
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
