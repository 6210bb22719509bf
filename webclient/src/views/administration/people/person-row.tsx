import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../protocol/generated';
import { Avatar } from '../../parts/avatar';
import { PersonState } from './person-state';

interface PersonCellsProps {
  readonly row: PersonRow | undefined;
  /** With the unit, where people of several are shown. */
  readonly units: boolean;
}

/** One person in the table: who, where, how to reach him, how it stands with him. */
export function PersonCells({ row, units }: PersonCellsProps) {
  const { t } = useTranslation();
  if (!row) return <WaitingCells />;
  const place = [units ? row.unit_name : '', row.section].filter(Boolean).join(' · ');
  return (
    <>
      <span className="people-who">
        <Avatar id={row.person} name={row.name} size="s" />
        <span className="people-words">
          <span className="people-name cut">{row.name}</span>
          <span className="people-below cut">{[row.title, place].filter(Boolean).join(' · ')}</span>
        </span>
      </span>
      <span className="people-login cut">{row.login}</span>
      <span className="people-title cut">{row.title || t('administration.noPosition')}</span>
      <span className="people-place cut">{place}</span>
      <span className="people-phone cut">{row.phone}</span>
      <span className="people-state">
        <PersonState active={row.active} neverSignedIn={row.never_signed_in} lastSeen={row.last_seen} />
      </span>
    </>
  );
}

function WaitingCells() {
  return (
    <span className="people-who" aria-hidden="true">
      <span className="skeleton people-waiting-face" />
      <span className="people-words">
        <span className="skeleton" data-long="2" />
      </span>
    </span>
  );
}
