import './unit-page.css';
import { ChevronLeft, SearchX, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonCard, UnitPage } from '../../protocol/generated';
import { useKnown } from '../client/client';
import { useWatched } from '../client/watching';
import { IconButton } from '../parts/button';
import { Empty } from '../parts/empty';
import { RowSkeletons } from '../parts/skeleton';
import { useBackTo } from '../shell/way';
import { PersonTrigger } from './person-card';
import { PersonLine } from './person-line';
import { useUnitPage } from './use-units';

const WATCHED = 100;

/** 单位: where it stands, and its people by section, in political order. */
export function UnitPersons({ unit }: { readonly unit: number }) {
  const { t } = useTranslation();
  const back = useBackTo('/people');
  const page = useUnitPage(unit);
  const people = page ? t('directory.people', { count: page.unit.people }) : '';
  return (
    <>
      <header className="conversation-header">
        <IconButton className="conversation-back" label={t('act.back')} onClick={back}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <div className="conversation-names">
          <h2 className="conversation-title cut">{page?.unit.name ?? ''}</h2>
          <span className="conversation-state cut">
            {page && [page.path.join(' › '), people].filter(Boolean).join(' · ')}
          </span>
        </div>
      </header>
      <People page={page} />
    </>
  );
}

function People({ page }: { readonly page: UnitPage | null | undefined }) {
  const { t } = useTranslation();
  useWatched('directory', page?.persons.slice(0, WATCHED).map(({ card }) => card.person) ?? []);
  if (page === undefined) return <RowSkeletons count={6} />;
  if (page === null) return <Empty icon={SearchX} title={t('people.noUnit')} hint={t('people.noUnitHint')} />;
  if (page.persons.length === 0) return <Empty icon={UsersRound} title={t('start.emptyUnit')} />;
  return (
    <div className="unit-sections scroll">
      {sectionsOf(page).map(({ key, name, cards }) => (
        <section key={key} aria-label={name || page.unit.short_name}>
          {name !== '' && (
            <h3 className="unit-section">
              {name}
              <span>{t('directory.people', { count: cards.length })}</span>
            </h3>
          )}
          <PersonGrid persons={cards} />
        </section>
      ))}
    </div>
  );
}

/** Cards side by side, each opens on a press. */
export function PersonGrid({
  persons,
  scrolls = false,
}: {
  readonly persons: readonly PersonCard[];
  readonly scrolls?: boolean;
}) {
  const online = useKnown((state) => state.online);
  return (
    <ul className={scrolls ? 'persons scroll' : 'persons'}>
      {persons.map((card) => (
        <li key={card.person} className="persons-one">
          <PersonTrigger person={card.person} card={card}>
            <PersonLine card={card} online={online.has(card.person)} />
          </PersonTrigger>
        </li>
      ))}
    </ul>
  );
}

/** The leaders, who belong to no section, then section by section. In a unit's page its name need not be repeated. */
function sectionsOf({ sections, persons }: UnitPage) {
  const groups = [{ section: null, name: '' }, ...sections];
  return groups
    .map(({ section, name }) => ({
      key: section ?? 0,
      name,
      cards: persons.filter((one) => one.section === section).map(({ card }) => ({ ...card, unit: '' })),
    }))
    .filter(({ cards }) => cards.length > 0);
}
