import './keepers.css';
import { ShieldCheck, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdministratorRecord, UnitFile } from '../../../protocol/generated';
import { Avatar } from '../../parts/avatar';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Consequence } from '../parts/consequence';
import { useDayWords } from '../use-day-words';
import { GrantSheet } from './grant-sheet';

/** 管理员: who keeps this unit and what stands below it. */
export function KeepersPane({ file }: { readonly file: UnitFile }) {
  const { t } = useTranslation();
  const [granting, setGranting] = useState(false);
  const { unit, name } = file.unit;
  return (
    <>
      <div className="people-tools">
        <span className="people-total keepers-words">{t('administration.keepersWords')}</span>
        <Button look="primary" onClick={() => setGranting(true)}>
          <UserRoundPlus aria-hidden="true" />
          {t('administration.grant')}
        </Button>
      </div>
      {file.administrators.length === 0 ? (
        <Empty icon={ShieldCheck} title={t('administration.noKeepers')} hint={t('administration.noKeepersHint')} />
      ) : (
        <Keepers keepers={file.administrators} nameOf={() => name} shown={false} />
      )}
      {granting && <GrantSheet unit={{ key: unit, words: name }} onClose={() => setGranting(false)} />}
    </>
  );
}

interface KeepersProps {
  readonly keepers: readonly AdministratorRecord[];
  /** What somebody keeps, in words. */
  readonly nameOf: (unit: number | null) => string;
  /** Whether that is shown on each line. */
  readonly shown: boolean;
}

/** Administrators, one a line, each with the way to take it back. */
export function Keepers({ keepers, nameOf, shown }: KeepersProps) {
  const { t } = useTranslation();
  const day = useDayWords();
  const [revoked, setRevoked] = useState<AdministratorRecord>();
  return (
    <ul className="keepers scroll">
      {keepers.map((one) => (
        <li key={one.administrator} className="keeper">
          <Avatar id={one.person} name={one.name} size="s" />
          <span className="held-words">
            <span>{one.name}</span>
            <span className="held-place">
              {[shown ? nameOf(one.unit) : '', t('administration.grantedOn', { day: day(one.granted_at) })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Button look="danger" onClick={() => setRevoked(one)}>
            {t('administration.revoke')}
          </Button>
        </li>
      ))}
      {revoked && (
        <Consequence
          title={t('administration.revokeTitle', { name: revoked.name, what: nameOf(revoked.unit) })}
          follows={[t('administration.revokeFollows.now'), t('administration.revokeFollows.stays')]}
          act={t('administration.revoke')}
          command={{ do: 'administrator.revoke', administrator: revoked.administrator }}
          onClose={() => setRevoked(undefined)}
        />
      )}
    </ul>
  );
}
