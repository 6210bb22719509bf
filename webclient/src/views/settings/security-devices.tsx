import type { TFunction } from 'i18next';
import { Bot, Monitor, Smartphone, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../sync/session';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { Ask } from '../parts/dialog';
import { useNow } from '../parts/now';
import { refusalWords, told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { listTime } from '../parts/time-words';
import { say } from '../parts/toast';
import { deviceNameOf } from './device-name';
import { useDevices } from './use-devices';

/** 登录设备: each with a way to end it, the others all at once. */
export function SecurityDevices() {
  const { t } = useTranslation();
  const actions = useActions();
  const { devices, refusal, again } = useDevices();
  const [asked, setAsked] = useState(false);
  const others = devices?.filter((one) => !one.current).length ?? 0;

  async function endOthers() {
    const outcome = await told(undefined, actions.endOtherDevices());
    if (outcome.ok) say(t('security.ended'));
    again();
  }

  return (
    <section className="security-part" aria-labelledby="security-devices">
      <div>
        <h3 className="security-title" id="security-devices">
          {t('security.devices')}
        </h3>
        <p className="security-hint">{t('security.devicesHint')}</p>
      </div>
      {devices ? (
        <ul className="devices">
          {devices.map((one) => (
            <Device key={one.device} device={one} onEnded={again} />
          ))}
        </ul>
      ) : refusal ? (
        <p className="security-hint" role="alert">
          {t('security.notShown')} · {refusalWords(refusal, undefined, t)}{' '}
          <Button look="quiet" onClick={again}>
            {t('act.retry')}
          </Button>
        </p>
      ) : (
        <RowSkeletons count={2} />
      )}
      {others > 0 && (
        <Button look="danger" onClick={() => setAsked(true)}>
          {t('security.endOthers')}
        </Button>
      )}
      <Ask
        open={asked}
        title={t('security.endOthers')}
        words={t('security.endOthersAsk', { count: others })}
        act={t('security.endOthers')}
        danger
        onAct={() => void endOthers()}
        onClose={() => setAsked(false)}
      />
    </section>
  );
}

function Device({ device, onEnded }: { readonly device: SignedIn; readonly onEnded: () => void }) {
  const { t, i18n } = useTranslation();
  const actions = useActions();
  const now = useNow();
  const [asked, setAsked] = useState(false);
  const { name, icon: Icon } = looksOf(device, t);
  const seen = t('security.seen', { time: listTime(new Date(device.last_seen), now, i18n.language, t) });
  const place = [device.current ? t('security.active') : seen, device.address];

  async function end() {
    const outcome = await told(undefined, actions.endDevice(device.device));
    if (outcome.ok) say(t('security.ended'));
    onEnded();
  }

  return (
    <li className="device">
      <Icon aria-hidden="true" />
      <span className="device-words">
        <span className="device-name">
          <span className="cut">{name}</span>
          {device.current && <span className="device-current">{t('security.current')}</span>}
        </span>
        <span className="device-place cut">{place.filter(Boolean).join(' · ')}</span>
      </span>
      {!device.current && (
        <Button look="danger" aria-label={t('security.endThis', { device: name })} onClick={() => setAsked(true)}>
          {t('security.end')}
        </Button>
      )}
      <Ask
        open={asked}
        title={t('security.end')}
        words={t('security.endAsk', { device: name })}
        act={t('security.end')}
        danger
        onAct={() => void end()}
        onClose={() => setAsked(false)}
      />
    </li>
  );
}

interface Looks {
  readonly name: string;
  readonly icon: LucideIcon;
}

function looksOf(device: SignedIn, t: TFunction): Looks {
  if (device.kind === 'program') return { name: `${t('security.program')} ${device.name}`, icon: Bot };
  const { browser = t('security.unknownBrowser'), system, handheld } = deviceNameOf(device.name);
  const name = system === undefined ? browser : t('security.onSystem', { browser, system });
  return { name, icon: handheld ? Smartphone : Monitor };
}
