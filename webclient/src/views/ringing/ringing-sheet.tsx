import './ringing-sheet.css';
import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuietHours } from '../../protocol/generated';
import { useKnown } from '../client/client';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { Choice, SwitchLine, TextField } from '../parts/field';
import { close } from '../shell/opened';
import { usePrefer } from './change';
import { chime } from './chime';
import { askPermission, permission, show } from './desk-notice';

/** What is proposed to whoever wants hours of rest: from ten in the evening to seven. */
const NIGHT: QuietHours = { begins: 22 * 60, ends: 7 * 60 };
const NEVER: QuietHours = { begins: 0, ends: 0 };

/** 消息提醒: how I want to be called. What it says holds on all my devices; the permission is this browser's. */
export function RingingSheet() {
  const { t } = useTranslation();
  const prefer = usePrefer();
  const { notice, sound } = useKnown((state) => state.preferences);
  return (
    <Sheet open title={t('ringing.title')} onClose={close}>
      <div className="ringing scroll">
        <OnThisDevice />
        <Choice
          label={t('ringing.notice')}
          hint={t('ringing.noticeHint')}
          value={notice}
          options={(['words', 'bare', 'off'] as const).map((one) => [one, t(`ringing.notices.${one}`)])}
          onChange={(wanted) => prefer({ notice: wanted })}
        />
        <SwitchLine
          label={t('ringing.sound')}
          hint={t('ringing.soundHint')}
          checked={sound}
          onChange={(wanted) => {
            prefer({ sound: wanted });
            if (wanted) chime();
          }}
        />
        <Quiet />
        <p className="ringing-note">{t('ringing.note')}</p>
      </div>
    </Sheet>
  );
}

/** The browser is asked only when the person presses. */
function OnThisDevice() {
  const { t } = useTranslation();
  const [given, setGiven] = useState(permission);
  return (
    <section className="ringing-device" data-given={given}>
      <BellRing aria-hidden="true" />
      <div className="ringing-words" role="status">
        <h3>{t('ringing.device')}</h3>
        <p>{t(`ringing.permissions.${given}`)}</p>
      </div>
      {given === 'default' && (
        <Button look="primary" onClick={() => void askPermission().then(setGiven)}>
          {t('ringing.turnOn')}
        </Button>
      )}
      {given === 'granted' && (
        <Button onClick={() => show({ about: 0, title: t('product.full'), words: t('ringing.tried'), onPress: close })}>
          {t('ringing.tryIt')}
        </Button>
      )}
    </section>
  );
}

function Quiet() {
  const { t } = useTranslation();
  const prefer = usePrefer();
  const { quiet } = useKnown((state) => state.preferences);
  const on = quiet.begins !== quiet.ends;
  return (
    <div className="ringing-quiet">
      <SwitchLine
        label={t('ringing.quiet')}
        hint={t('ringing.quietHint')}
        checked={on}
        onChange={(wanted) => prefer({ quiet: wanted ? NIGHT : NEVER })}
      />
      {on && (
        <div className="ringing-hours">
          <Hour
            label={t('ringing.begins')}
            minute={quiet.begins}
            onMinute={(begins) => prefer({ quiet: { ...quiet, begins } })}
          />
          <Hour
            label={t('ringing.ends')}
            minute={quiet.ends}
            onMinute={(ends) => prefer({ quiet: { ...quiet, ends } })}
          />
        </div>
      )}
    </div>
  );
}

interface HourProps {
  readonly label: string;
  readonly minute: number;
  readonly onMinute: (minute: number) => void;
}

/** Told once it is typed to its end. */
function Hour({ label, minute, onMinute }: HourProps) {
  const [typed, setTyped] = useState<string>();

  function settle() {
    const wanted = minuteOf(typed ?? '');
    if (wanted !== undefined && wanted !== minute) onMinute(wanted);
    setTyped(undefined);
  }

  return (
    <TextField type="time" required label={label} value={typed ?? clockOf(minute)} onValue={setTyped} onBlur={settle} />
  );
}

function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function minuteOf(typed: string): number | undefined {
  const found = /^(\d\d):(\d\d)/.exec(typed);
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}
