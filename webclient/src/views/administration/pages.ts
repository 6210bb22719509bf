import {
  ArrowRightLeft,
  CalendarDays,
  FileSpreadsheet,
  KeyRound,
  MessagesSquare,
  ShieldCheck,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { lazily } from '../parts/lazily';
import type { AdministrationPageName } from '../shell/place';

interface AdministrationPage {
  readonly name: AdministrationPageName;
  readonly icon: LucideIcon;
  readonly Page: ComponentType;
}

/** The pages of 管理 beside the units, in the order of the list. Their names stand in `administration.pages`. */
export const pages: readonly AdministrationPage[] = [
  { name: 'people', icon: UsersRound, Page: lazily(() => import('./people-page').then((file) => file.PeoplePage)) },
  {
    name: 'import',
    icon: FileSpreadsheet,
    Page: lazily(() => import('../intake/import-page').then((file) => file.ImportPage)),
  },
  { name: 'codes', icon: KeyRound, Page: lazily(() => import('../codes/codes-page').then((file) => file.CodesPage)) },
  {
    name: 'handover',
    icon: ArrowRightLeft,
    Page: lazily(() => import('../handover/handover-page').then((file) => file.HandoverPage)),
  },
  {
    name: 'groups',
    icon: MessagesSquare,
    Page: lazily(() => import('../unit-groups/unit-groups-page').then((file) => file.UnitGroupsPage)),
  },
  { name: 'keepers', icon: ShieldCheck, Page: lazily(() => import('./keepers-page').then((file) => file.KeepersPage)) },
  {
    name: 'calendar',
    icon: CalendarDays,
    Page: lazily(() => import('./calendar/calendar-page').then((file) => file.CalendarPage)),
  },
];
