import './directory-page.css';
import { ChevronLeft, SearchX, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PersonCard } from '../../protocol/generated';
import { DirectoryTabs } from '../contacts/directory-tabs';
import { useKnown } from '../client/client';
import { useWatched } from '../client/watching';
import { IconButton } from '../parts/button';
import { Empty } from '../parts/empty';
import { SearchField } from '../parts/field';
import { RowSkeletons } from '../parts/skeleton';
import { ConnectionLine } from '../shell/connection-line';
import { pathOf } from '../shell/place';
import { PersonTrigger } from './person-card';
import { PersonLine } from './person-line';
import { UnitTree } from './unit-tree';
import { useFoundPersons, useUnitPersons, useUnits } from './use-units';

/** 通讯录: units on the left, their people on the right; words find across all. */
export function DirectoryPage({ unit }: { readonly unit: number | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const searching = typed.trim() !== '';
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
          onChoose={(chosen) => {
            setTyped('');
            void navigate(pathOf({ at: 'directory', unit: chosen }));
          }}
        />
        {searching && (
          <div className="directory-found-here scroll">
            <Found text={typed.trim()} />
          </div>
        )}
      </nav>
      <main className="conversation">
        <ConnectionLine />
        {searching ? <Found text={typed.trim()} /> : unit === undefined ? <ChooseUnit /> : <UnitPersons unit={unit} />}
      </main>
    </>
  );
}

function ChooseUnit() {
  const { t } = useTranslation();
  return <Empty icon={UsersRound} title={t('directory.title')} hint={t('directory.empty')} />;
}

function UnitPersons({ unit }: { readonly unit: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const units = useUnits();
  const persons = useUnitPersons(unit);
  const card = units?.find((one) => one.unit === unit);
  return (
    <>
      <header className="conversation-header">
        <IconButton className="conversation-back" label={t('act.back')} onClick={() => void navigate('/people')}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <div className="conversation-names">
          <h2 className="conversation-title cut">{card?.name ?? ''}</h2>
          <span className="conversation-state">{persons ? t('directory.people', { count: persons.length }) : ''}</span>
        </div>
      </header>
      <People persons={persons} />
    </>
  );
}

function People({ persons }: { readonly persons: readonly PersonCard[] | undefined }) {
  const { t } = useTranslation();
  if (!persons) return <RowSkeletons count={6} />;
  if (persons.length === 0) return <Empty icon={UsersRound} title={t('start.emptyUnit')} />;
  return <PersonGrid persons={persons} />;
}

function Found({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const found = useFoundPersons(text);
  if (!found) return <RowSkeletons count={4} />;
  if (found.length === 0)
    return <Empty icon={SearchX} title={t('directory.none', { text })} hint={t('directory.noneHint')} />;
  return <PersonGrid persons={found} />;
}

function PersonGrid({ persons }: { readonly persons: readonly PersonCard[] }) {
  const online = useKnown((state) => state.online);
  useWatched(
    'directory',
    persons.map((card) => card.person),
  );
  return (
    <ul className="persons scroll">
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
