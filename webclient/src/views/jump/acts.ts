import {
  BellRing,
  BookUser,
  CaseSensitive,
  CircleHelp,
  Columns2,
  Contrast,
  Keyboard,
  Landmark,
  Languages,
  ListChecks,
  LogOut,
  MessageSquarePlus,
  Moon,
  Orbit,
  Rows3,
  Settings,
  ShieldCheck,
  Sun,
  TextSearch,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { wordsFit } from '../../i18n/initials';
import { useAdministered } from '../administration/administered';
import { prefer, usePreferences, type Preferences } from '../settings/preferences';
import { open } from '../shell/opened';
import { pathOf, type Place } from '../shell/place';
import type { Target } from './targets';

/** What an act may look at. */
interface Scene {
  readonly preferences: Preferences;
  readonly dark: boolean;
  readonly administers: boolean;
  readonly go: (place: Place) => void;
}

interface Act {
  readonly key: ActKey;
  readonly icon: LucideIcon;
  readonly run: (scene: Scene) => void;
  /** Where it is not always of use. */
  readonly shown?: (scene: Scene) => boolean;
}

type ActKey =
  | ('group' | 'direct' | 'find' | 'todo' | 'circles' | 'directory' | 'contacts' | 'administration')
  | ('settings' | 'ringing' | 'security' | 'shortcuts' | 'help' | 'signOut')
  | ('dark' | 'light' | 'large' | 'normal' | 'contrast' | 'ordinary' | 'column' | 'sides' | 'english' | 'chinese');

/** 操作: everything that can be called by name. Those that begin something come first: they show before a word is typed. */
const acts: readonly Act[] = [
  { key: 'group', icon: UsersRound, run: () => open({ what: 'group' }) },
  { key: 'direct', icon: MessageSquarePlus, run: () => open({ what: 'direct' }) },
  { key: 'find', icon: TextSearch, run: () => open({ what: 'find' }) },
  { key: 'todo', icon: ListChecks, run: ({ go }) => go({ at: 'todo' }) },
  { key: 'settings', icon: Settings, run: () => open({ what: 'settings' }) },
  { key: 'shortcuts', icon: Keyboard, run: () => open({ what: 'shortcuts' }) },
  { key: 'help', icon: CircleHelp, run: ({ go }) => go({ at: 'help' }) },
  { key: 'circles', icon: Orbit, run: ({ go }) => go({ at: 'circles' }) },
  { key: 'directory', icon: UsersRound, run: ({ go }) => go({ at: 'directory' }) },
  { key: 'contacts', icon: BookUser, run: ({ go }) => go({ at: 'contacts' }) },
  {
    key: 'administration',
    icon: Landmark,
    run: ({ go }) => go({ at: 'administration' }),
    shown: ({ administers }) => administers,
  },
  { key: 'ringing', icon: BellRing, run: () => open({ what: 'ringing' }) },
  { key: 'security', icon: ShieldCheck, run: () => open({ what: 'security' }) },
  { key: 'dark', icon: Moon, run: () => prefer({ theme: 'dark' }), shown: ({ dark }) => !dark },
  { key: 'light', icon: Sun, run: () => prefer({ theme: 'light' }), shown: ({ dark }) => dark },
  ...choice('large', CaseSensitive, { size: 'large' }),
  ...choice('normal', CaseSensitive, { size: 'normal' }),
  ...choice('contrast', Contrast, { contrast: 'more' }),
  ...choice('ordinary', Contrast, { contrast: 'system' }),
  ...choice('column', Rows3, { layout: 'column' }),
  ...choice('sides', Columns2, { layout: 'sides' }),
  ...choice('english', Languages, { language: 'en' }),
  ...choice('chinese', Languages, { language: 'zh-Hans' }),
  { key: 'signOut', icon: LogOut, run: () => open({ what: 'settings', leaving: true }) },
];

/** Before anything is typed only so many. */
const FIRST = 6;

export function useActs(typed: string): readonly Target[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const preferences = usePreferences();
  const administers = useAdministered() !== undefined;
  return useMemo(() => {
    const dark = document.documentElement.dataset.theme === 'dark';
    const go = (place: Place) => void navigate(pathOf(place));
    const scene = { preferences, dark, administers, go };
    const here = acts.filter(({ shown }) => shown?.(scene) ?? true);
    const named = here.map((act) => ({ act, title: t(`go.acts.${act.key}`) }));
    const fitting = typed === '' ? named.slice(0, FIRST) : named.filter(({ title }) => wordsFit(title, typed));
    return fitting.map(({ act, title }): Target => ({
      key: `act ${act.key}`,
      title,
      beside: '',
      icon: act.icon,
      run: () => act.run(scene),
    }));
  }, [t, navigate, preferences, administers, typed]);
}

/** One value of a preference, offered while another holds. */
function choice(key: ActKey, icon: LucideIcon, change: Partial<Preferences>): readonly Act[] {
  const [[field, value] = []] = Object.entries(change) as [keyof Preferences, string][];
  const shown = ({ preferences }: Scene) => field !== undefined && preferences[field] !== value;
  return [{ key, icon, run: () => prefer(change), shown }];
}
