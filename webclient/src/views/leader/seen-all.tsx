import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '../../protocol/generated';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { told } from '../parts/refusal';
import { renewLedger } from './use-ledger';

const MOST = 200;

/** 全部看过: what stands here is no news any more. */
export function SeenAll({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const { t } = useTranslation();
  const actions = useActions();
  const items = lines.slice(0, MOST).map((line) => line.item);
  if (items.length === 0) return null;

  async function look() {
    const outcome = await told(undefined, actions.ask({ do: 'item.look', items }));
    if (outcome.ok) renewLedger(actions);
  }

  return (
    <div className="ledger-seen">
      <Button look="quiet" onClick={() => void look()}>
        <CheckCheck aria-hidden="true" />
        {t('leader.seenAll')}
      </Button>
    </div>
  );
}
