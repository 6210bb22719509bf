import './connection-line.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingToSend } from '../../store/select';
import type { Phase } from '../../store/state';
import { useActions, useKnown } from '../client/client';
import { useRenewal } from './renewal';

/** A short loss is not worth a word. */
const PATIENCE = 800;

/** How it stands with the connection, honestly and in one thin line. Nothing waits for it. */
export function ConnectionLine() {
  const { t } = useTranslation();
  const actions = useActions();
  const phase = useSettled(useKnown((state) => state.connection.phase));
  const waiting = useKnown(waitingToSend);
  const renew = useRenewal((state) => state.renew);
  const words = {
    offline: t('connection.offline'),
    connecting: t('connection.connecting'),
    resuming: t('connection.resuming'),
    live: '',
  }[phase];
  if (words === '') return <div role="status">{renew && <Renewal renew={renew} />}</div>;
  return (
    <div className="connection" data-phase={phase} role="status">
      <span className="connection-dot" aria-hidden="true" />
      <span className="connection-words">
        {words}
        {waiting > 0 && <span className="connection-waiting"> {t('connection.waiting', { count: waiting })}</span>}
      </span>
      {phase === 'offline' && (
        <button type="button" className="connection-act" onClick={() => actions.reconnect()}>
          {t('act.retry')}
        </button>
      )}
    </div>
  );
}

/** 新版本: quietly, for whoever has a moment. */
function Renewal({ renew }: { readonly renew: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="connection" data-phase="resuming">
      <span className="connection-words">{t('connection.renewed')}</span>
      <button type="button" className="connection-act" onClick={renew}>
        {t('connection.reload')}
      </button>
    </div>
  );
}

function useSettled(phase: Phase): Phase {
  const [shown, setShown] = useState<Phase>('live');
  useEffect(() => {
    const timer = setTimeout(() => setShown(phase), phase === 'live' ? 0 : PATIENCE);
    return () => clearTimeout(timer);
  }, [phase]);
  return shown;
}
