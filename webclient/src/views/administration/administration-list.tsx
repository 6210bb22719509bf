import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Administration } from '../../protocol/generated';
import { IconButton } from '../parts/button';
import { SearchField } from '../parts/field';
import { RowSkeletons } from '../parts/skeleton';
import { pathOf, type AdministrationPlace } from '../shell/place';
import { AddUnitSheet } from './about/unit-sheet';
import { KeptTree } from './kept-tree';
import { pages } from './pages';
import { NotReached } from './parts/not-reached';
import { useAsked } from './use-asked';

interface AdministrationListProps {
  readonly place: AdministrationPlace;
  readonly administered: Administration;
}

/** The left side of 管理: the pages for everything at once, and the tree of units. */
export function AdministrationList({ place, administered }: AdministrationListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const { value, refusal, again } = useAsked({ do: 'administration.units' });
  const choose = (unit: number) => void navigate(pathOf({ at: 'administration', unit, ...kept(place.tab) }));
  return (
    <nav className="list keeping-list" aria-label={t('place.administration')}>
      <header className="list-header">
        <h1 className="keeping-title">{t('place.administration')}</h1>
      </header>
      <ul className="keeping-pages">
        {pages.map(({ name, icon: Icon }) => (
          <li key={name}>
            <Link
              className="keeping-page"
              to={pathOf({ at: 'administration', page: name })}
              aria-current={place.page === name ? 'page' : undefined}
            >
              <Icon aria-hidden="true" />
              {t(`administration.pages.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
      <div className="keeping-units-head">
        <SearchField label={t('administration.searchUnits')} value={typed} onValue={setTyped} />
        <IconButton label={t('administration.addUnit')} onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" />
        </IconButton>
      </div>
      {value ? (
        <KeptTree units={value.units} words={typed} chosen={place.unit} onChoose={choose} />
      ) : refusal ? (
        <NotReached refusal={refusal} onAgain={again} />
      ) : (
        <RowSkeletons count={5} />
      )}
      {adding && value && (
        <AddUnitSheet
          units={value.units}
          parent={place.unit}
          platform={administered.platform}
          onClose={() => setAdding(false)}
          onDone={(unit) => choose(unit)}
        />
      )}
    </nav>
  );
}

/** From one unit to the next one stays at the same part of the file. */
function kept(tab: AdministrationPlace['tab']): { readonly tab?: NonNullable<AdministrationPlace['tab']> } {
  return tab === undefined ? {} : { tab };
}
