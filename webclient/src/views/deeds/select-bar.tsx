import './select-bar.css';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../parts/button';
import { endSelecting, useSelecting } from './selecting';
import { show } from './shown';

/** What can be done with the messages that are picked out; stands where one writes. */
export function SelectBar({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const nrs = useSelecting((state) => state.nrs);
  const forward = (together: boolean) => show({ what: 'forward', conversation, nrs: [...nrs], together });
  const none = nrs.size === 0;
  return (
    <div className="select-bar" role="toolbar" aria-label={t('deeds.select')}>
      <IconButton label={t('deeds.selectEnd')} onClick={endSelecting}>
        <X aria-hidden="true" />
      </IconButton>
      <span className="select-count" role="status">
        {t('deeds.selected', { count: nrs.size })}
      </span>
      <Button disabled={none} onClick={() => forward(false)}>
        {t('deeds.forwardEach')}
      </Button>
      <Button look="primary" disabled={none} onClick={() => forward(true)}>
        {t('deeds.forwardTogether')}
      </Button>
    </div>
  );
}
