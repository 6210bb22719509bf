import './columns.css';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitTree } from '../directory/unit-tree';

interface ColumnsProps {
  readonly unit: number | undefined;
  readonly onUnit: (unit: number | undefined) => void;
  readonly hint: string;
  readonly children: ReactNode;
}

/** The tree, and beside it what the chosen unit holds; on a phone one after the other. */
export function Columns({ unit, onUnit, hint, children }: ColumnsProps) {
  const { t } = useTranslation();
  return (
    <div className="columns" data-chosen={unit !== undefined || undefined}>
      <UnitTree chosen={unit} onChoose={onUnit} unfolds />
      <div className="columns-held">
        {unit === undefined ? (
          <p className="picker-none">{hint}</p>
        ) : (
          <>
            <button type="button" className="columns-back" onClick={() => onUnit(undefined)}>
              <ChevronLeft aria-hidden="true" />
              {t('picker.back')}
            </button>
            {children}
          </>
        )}
      </div>
    </div>
  );
}
