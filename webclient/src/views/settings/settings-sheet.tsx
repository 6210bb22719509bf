import './settings-sheet.css';
import {
  BellRing,
  BriefcaseBusiness,
  ChevronRight,
  CircleHelp,
  Keyboard,
  Landmark,
  LogOut,
  ShieldCheck,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { languageNames, languages } from '../../i18n/words';
import { waitingToSend } from '../../store/select';
import { useAdministered } from '../administration/administered';
import { useActions, useKnown } from '../client/client';
import { useMe } from '../client/people';
import { PersonLine } from '../directory/person-line';
import { Button } from '../parts/button';
import { Ask, Sheet } from '../parts/dialog';
import { Choice } from '../parts/field';
import { told } from '../parts/refusal';
import { helpOf } from '../shell/help-of';
import { close, open } from '../shell/opened';
import { pathOf, placeOf } from '../shell/place';
import { leaveWillingly } from '../signin/was-signed-in';
import { prefer, usePreferences } from './preferences';

/** 设置: how this person likes it on this device, and the way out. */
export function SettingsSheet({ leaving = false }: { readonly leaving?: boolean | undefined }) {
  const { t } = useTranslation();
  const me = useMe();
  const { theme, contrast, language, size, enter, layout } = usePreferences();
  return (
    <Sheet open title={t('settings.title')} onClose={close} foot={<Foot leaving={leaving} />}>
      <div className="settings scroll">
        <PersonLine card={me} />
        <button type="button" className="settings-way" onClick={() => open({ what: 'status' })}>
          <BriefcaseBusiness aria-hidden="true" />
          <span>{t('status.set')}</span>
          <ChevronRight aria-hidden="true" />
        </button>
        <AdministrationWay />
        <button type="button" className="settings-way" onClick={() => open({ what: 'ringing' })}>
          <BellRing aria-hidden="true" />
          <span>{t('ringing.title')}</span>
          <ChevronRight aria-hidden="true" />
        </button>
        <button type="button" className="settings-way" onClick={() => open({ what: 'security' })}>
          <ShieldCheck aria-hidden="true" />
          <span>{t('security.open')}</span>
          <ChevronRight aria-hidden="true" />
        </button>
        <Choice
          label={t('settings.theme')}
          value={theme}
          options={(['light', 'dark', 'system'] as const).map((one) => [one, t(`settings.themes.${one}`)])}
          onChange={(value) => prefer({ theme: value })}
        />
        <Choice
          label={t('settings.contrast')}
          value={contrast}
          options={(['system', 'more'] as const).map((one) => [one, t(`settings.contrasts.${one}`)])}
          onChange={(value) => prefer({ contrast: value })}
        />
        <Choice
          label={t('settings.size')}
          value={size}
          options={(['normal', 'large'] as const).map((one) => [one, t(`settings.sizes.${one}`)])}
          onChange={(value) => prefer({ size: value })}
        />
        <Choice
          label={t('settings.layout')}
          value={layout}
          options={(['sides', 'column'] as const).map((one) => [one, t(`settings.layouts.${one}`)])}
          onChange={(value) => prefer({ layout: value })}
        />
        <Choice
          label={t('settings.enter')}
          hint={t('settings.enterHint')}
          value={enter}
          options={(['enter', 'ctrl'] as const).map((one) => [one, t(`settings.enters.${one}`)])}
          onChange={(value) => prefer({ enter: value })}
        />
        <Choice
          label={t('settings.language')}
          value={language}
          options={languages.map((one) => [one, languageNames[one]] as const)}
          onChange={(value) => prefer({ language: value })}
        />
        <HelpWay />
        <p className="settings-note">{t('product.noteFull')}</p>
        <Link className="settings-note" to={pathOf({ at: 'gallery' })} onClick={close}>
          {t('gallery.open')}
        </Link>
      </div>
    </Sheet>
  );
}

/** Leads to what the help says of the place one came from. */
function HelpWay() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const lines = useKnown((state) => state.lines);
  return (
    <Link className="settings-way" to={pathOf({ at: 'help', ...helpOf(placeOf(pathname), lines) })} onClick={close}>
      <CircleHelp aria-hidden="true" />
      <span>{t('place.help')}</span>
      <ChevronRight aria-hidden="true" />
    </Link>
  );
}

/** 管理, on a phone: its bar has no room for what few need. */
function AdministrationWay() {
  const { t } = useTranslation();
  if (useAdministered() === undefined) return null;
  return (
    <Link className="settings-way settings-administration" to={pathOf({ at: 'administration' })} onClick={close}>
      <Landmark aria-hidden="true" />
      <span>{t('place.administration')}</span>
      <ChevronRight aria-hidden="true" />
    </Link>
  );
}

function Foot({ leaving }: { readonly leaving: boolean }) {
  const { t } = useTranslation();
  const actions = useActions();
  const waiting = useKnown(waitingToSend);
  const [asked, setAsked] = useState(leaving);

  function leave() {
    close();
    leaveWillingly(true);
    void told(undefined, actions.signOut());
  }

  return (
    <>
      <Button className="settings-keys" onClick={() => open({ what: 'shortcuts' })}>
        <Keyboard aria-hidden="true" />
        {t('settings.shortcuts')}
      </Button>
      <Button look="danger" onClick={() => setAsked(true)}>
        <LogOut aria-hidden="true" />
        {t('settings.signOut')}
      </Button>
      <Ask
        open={asked}
        title={t('settings.signOut')}
        words={waiting > 0 ? t('settings.signOutWaiting', { count: waiting }) : t('settings.signOutAsk')}
        act={t('settings.signOut')}
        danger
        onAct={leave}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
