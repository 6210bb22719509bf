import './directory-page.css';
import { SearchX, UsersRound } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { PersonCard } from '../../protocol/generated';
import { DirectoryTabs } from '../contacts/directory-tabs';
import { useWatched } from '../client/watching';
import { Empty } from '../parts/empty';
import { SearchField } from '../parts/field';
import { RowSkeletons } from '../parts/skeleton';
import { ConnectionLine } from '../shell/connection-line';
import { pathOf } from '../shell/place';
import { PersonPane } from './person-pane';
import { PersonGrid, UnitPersons } from './unit-page';
import { UnitTree } from './unit-tree';
import { useFoundPersons } from './use-units';

interface DirectoryPageProps {
  readonly unit: number | undefined;
  readonly person: number | undefined;
}

/** 通讯录: units on the left, their people on the right; words find across all. */
export function DirectoryPage({ unit, person }: DirectoryPageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useTypedHere();
  const searching = typed.trim() !== '';
  const found = useFoundPersons(typed);
  return (
    <>
      <nav className="list directory-units" aria-label={t('directory.units')}>
        <header className="list-header">
          <h1 className="list-title">{t('directory.title')}</h1>
          <SearchField className="list-filter" label={t('directory.search')} value={typed} onValue={setTyped} />
        </header>
        <DirectoryTabs at="units" />
        <UnitTree
          chosen={unit}
          unfolds
          keptAs="directory"
          beside={(card) => card.people > 0 && <span className="unit-people">{card.people}</span>}
          onChoose={(chosen) => {
            setTyped('');
            void navigate(pathOf({ at: 'directory', unit: chosen }));
          }}
        />
        {searching && (
          <div className="directory-found-here scroll">
            <Found text={typed.trim()} found={found} />
          </div>
        )}
      </nav>
      <main className="conversation">
        <ConnectionLine />
        {searching ? <Found text={typed.trim()} found={found} /> : <Chosen unit={unit} person={person} />}
      </main>
    </>
  );
}

/** What is looked for ends with the place one goes to: a unit pressed on a card that was found is then seen. */
function useTypedHere() {
  const { pathname } = useLocation();
  const [typed, setTyped] = useState({ text: '', at: pathname });
  const typeHere = useCallback((text: string) => setTyped({ text, at: pathname }), [pathname]);
  return [typed.at === pathname ? typed.text : '', typeHere] as const;
}

function Chosen({ unit, person }: DirectoryPageProps) {
  if (person !== undefined) return <PersonPane key={person} person={person} />;
  return unit === undefined ? <ChooseUnit /> : <UnitPersons unit={unit} />;
}

function ChooseUnit() {
  const { t } = useTranslation();
  return <Empty icon={UsersRound} title={t('directory.title')} hint={t('directory.empty')} />;
}

interface FoundProps {
  readonly text: string;
  readonly found: readonly PersonCard[] | undefined;
}

function Found({ text, found }: FoundProps) {
  const { t } = useTranslation();
  useWatched('directory', found?.map((card) => card.person) ?? []);
  if (!found) return <RowSkeletons count={4} />;
  if (found.length === 0)
    return <Empty icon={SearchX} title={t('directory.none', { text })} hint={t('directory.noneHint')} />;
  return <PersonGrid persons={found} scrolls />;
}
