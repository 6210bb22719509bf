import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { RowSkeletons } from '../parts/skeleton';
import { useAdministered } from './administered';
import { GrantSheet } from './keepers/grant-sheet';
import { Keepers } from './keepers/keepers-pane';
import { PageFrame } from './page-frame';
import { NotReached } from './parts/not-reached';
import { useAsked } from './use-asked';

/** 全部管理员: who keeps what of all that I keep. */
export function KeepersPage() {
  const { t } = useTranslation();
  const administered = useAdministered();
  const { value, refusal, again } = useAsked({ do: 'administrator.list' });
  const { value: units } = useAsked({ do: 'administration.units' });
  const [granting, setGranting] = useState(false);
  const nameOf = (unit: number | null) =>
    unit === null ? t('administration.platform') : (units?.units.find((one) => one.unit === unit)?.name ?? '');
  return (
    <PageFrame
      title={t('administration.pages.keepers')}
      acts={
        administered?.platform && (
          <Button onClick={() => setGranting(true)}>
            <UserRoundPlus aria-hidden="true" />
            {t('administration.grantPlatform')}
          </Button>
        )
      }
    >
      {value ? (
        <Keepers keepers={value.administrators} nameOf={nameOf} shown />
      ) : refusal ? (
        <NotReached refusal={refusal} onAgain={again} />
      ) : (
        <RowSkeletons count={5} />
      )}
      {granting && <GrantSheet unit={undefined} onClose={() => setGranting(false)} />}
    </PageFrame>
  );
}
