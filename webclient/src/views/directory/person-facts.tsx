import './person-facts.css';
import { Phone, Smartphone, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Held, PersonCard, PersonPage } from '../../protocol/generated';
import { useWatched } from '../client/watching';
import { pathOf } from '../shell/place';
import { StatusLine } from '../status/status-mark';
import { useAsked } from './use-asked';

const GROUPS = 5;

interface PersonFactsProps {
  readonly card: PersonCard;
  readonly me: boolean;
  /** Something that leads elsewhere was pressed. */
  readonly onLeave?: (() => void) | undefined;
}

/** What a card says below the name: what he holds and where that stands, his telephones, where we meet. */
export function PersonFacts({ card, me, onLeave }: PersonFactsProps) {
  const page = useAsked({ do: 'person.card', person: card.person });
  useWatched('card', [card.person]);
  const held = page?.positions ?? asItShows(card);
  return (
    <div className="facts">
      <StatusLine person={card.person} />
      <Positions held={held} onLeave={onLeave} />
      {page && <Telephones page={page} />}
      {!me && <CommonGroups person={card.person} onLeave={onLeave} />}
    </div>
  );
}

function Positions({ held, onLeave }: { readonly held: readonly Held[]; readonly onLeave?: (() => void) | undefined }) {
  const { t } = useTranslation();
  if (held.length === 0) return <p className="facts-none">{t('person.noUnit')}</p>;
  return (
    <ul className="facts-held" aria-label={t('people.positions')}>
      {held.map((one, place) => (
        <li key={place}>
          {one.path.length > 0 && <span className="facts-path cut">{one.path.join(' › ')}</span>}
          {one.unit === null ? (
            <span className="facts-unit">{one.unit_name}</span>
          ) : (
            <Link className="facts-unit" to={pathOf({ at: 'directory', unit: one.unit })} onClick={onLeave}>
              {one.unit_name}
            </Link>
          )}
          <span className="facts-title">
            {[one.section, one.title].filter(Boolean).join(' · ')}
            {held.length > 1 && one.primary && <span className="facts-primary">{t('people.primary')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Telephones({ page }: { readonly page: PersonPage }) {
  const { t } = useTranslation();
  const lines = [
    { number: page.phone, words: t('people.phone'), icon: Smartphone },
    { number: page.office_phone, words: t('people.officePhone'), icon: Phone },
  ].filter(({ number }) => number !== '');
  if (lines.length === 0) return null;
  return (
    <ul className="facts-phones">
      {lines.map(({ number, words, icon: Icon }) => (
        <li key={words}>
          <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} aria-label={t('people.call', { words, number })}>
            <Icon aria-hidden="true" />
            <span className="facts-what">{words}</span>
            {number}
          </a>
        </li>
      ))}
    </ul>
  );
}

function CommonGroups({ person, onLeave }: { readonly person: number; readonly onLeave?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const groups = useAsked({ do: 'person.groups', person })?.groups ?? [];
  if (groups.length === 0) return null;
  return (
    <section className="facts-groups" aria-label={t('people.groups', { count: groups.length })}>
      <h3 className="facts-what">{t('people.groups', { count: groups.length })}</h3>
      <ul>
        {groups.slice(0, GROUPS).map((group) => (
          <li key={group.conversation}>
            <Link to={pathOf({ at: 'messages', conversation: group.conversation })} onClick={onLeave}>
              <UsersRound aria-hidden="true" />
              <span className="cut">{group.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Until his page is here: what his card says. */
function asItShows(card: PersonCard): readonly Held[] {
  if (card.unit === '') return [];
  const { unit: unit_name, title } = card;
  return [{ unit: null, unit_name, path: [], section: '', title, primary: true }];
}
