import './administration-page.css';
import { Landmark, LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/empty';
import { RowSkeletons } from '../parts/skeleton';
import { ConnectionLine } from '../shell/connection-line';
import type { Administration } from '../../protocol/generated';
import type { AdministrationPlace } from '../shell/place';
import { AdministrationList } from './administration-list';
import { useAdministered, useKnowsAdministered } from './administered';
import { pages } from './pages';
import { UnitPage } from './unit-page';

/** 管理: the units one keeps on the left, the file of one, or another page, on the right. */
export function AdministrationPage({ place }: { readonly place: AdministrationPlace }) {
  const { t } = useTranslation();
  const knows = useKnowsAdministered();
  const administered = useAdministered();
  if (!knows)
    return (
      <main className="conversation">
        <ConnectionLine />
        <RowSkeletons count={4} />
      </main>
    );
  if (!administered)
    return (
      <main className="conversation keeping-nothing">
        <ConnectionLine />
        <Empty
          icon={LockKeyhole}
          title={t('administration.keepsNothing')}
          hint={t('administration.keepsNothingHint')}
        />
      </main>
    );
  return (
    <>
      <AdministrationList place={place} administered={administered} />
      <Chosen place={place} sole={soleUnit(administered)} />
    </>
  );
}

/** Whoever keeps a single unit has no need to choose it. */
function soleUnit({ platform, units }: Administration): number | undefined {
  return !platform && units.length === 1 ? units[0]?.unit : undefined;
}

interface ChosenProps {
  readonly place: AdministrationPlace;
  readonly sole: number | undefined;
}

function Chosen({ place, sole }: ChosenProps) {
  const { t } = useTranslation();
  const page = pages.find((one) => one.name === place.page);
  if (page) return <page.Page />;
  const unit = place.unit ?? sole;
  if (unit !== undefined) return <UnitPage key={unit} unit={unit} tab={place.tab ?? 'people'} />;
  return (
    <main className="conversation">
      <ConnectionLine />
      <Empty icon={Landmark} title={t('administration.chooseUnit')} hint={t('administration.chooseUnitHint')} />
    </main>
  );
}
