import './handover-notice.css';
import { ArrowRightLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { open, useOpened } from '../shell/opened';
import { putOff, useUnconfirmed } from './use-mine';

/** A position of mine was handed over, or to me: said at once, until the report is confirmed or put off. */
export function HandoverNotice() {
  const { t } = useTranslation();
  const [first] = useUnconfirmed();
  const reading = useOpened((state) => state.opened?.what === 'handover');
  if (!first || reading) return null;
  const taken = first.mine === 'successor';
  return (
    <aside className="handover-notice" role="status">
      <ArrowRightLeft aria-hidden="true" />
      <div className="handover-notice-words">
        <strong>{t(taken ? 'handover.noticeTo' : 'handover.noticeFrom', { name: first.name })}</strong>
        <span>{t(taken ? 'handover.noticeToHint' : 'handover.noticeFromHint')}</span>
      </div>
      <div className="handover-notice-acts">
        <Button look="quiet" onClick={() => putOff(first.handover)}>
          {t('handover.later')}
        </Button>
        <Button look="primary" onClick={() => open({ what: 'handover', handover: first.handover })}>
          {t('handover.look')}
        </Button>
      </div>
    </aside>
  );
}
