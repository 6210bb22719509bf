import { helpKeys, type HelpKey } from '../../i18n/help/shape';

/** The pages of 管理 beside the file of a unit, as the address names them. */
export const administrationPages = ['people', 'import', 'codes', 'handover', 'groups', 'keepers', 'calendar'] as const;
export type AdministrationPageName = (typeof administrationPages)[number];

/** The parts of a unit's file; the first is what its bare address shows. */
export const unitTabs = ['people', 'posts', 'relations', 'about', 'keepers'] as const;
export type UnitTab = (typeof unitTabs)[number];

/** The lists of 待办 beside the first, which its bare address shows. */
export const todoTabs = ['read', 'done'] as const;

/** The sides of a circle (协作圈): 讨论, 看板, 资料架, 成果. */
export const circleSides = ['talk', 'board', 'shelf', 'results'] as const;
export type CircleSide = (typeof circleSides)[number];

/** Where in the client one is; the address bar is the truth, so that back and deep links work. */
export type Place =
  | MessagesPlace
  | { readonly at: 'contacts'; readonly contact?: string }
  /** 卡片图册, for whoever makes cards. */
  | { readonly at: 'gallery' }
  | { readonly at: 'directory'; readonly unit?: number; readonly person?: number }
  | TodoPlace
  | LeaderPlace
  /** 协作圈: all of mine. */
  | { readonly at: 'circles' }
  | { readonly at: 'design' }
  | { readonly at: 'help'; readonly area?: HelpKey }
  | AdministrationPlace;

/** 消息: a conversation, one topic or message of it, or one side of a circle; without a side: where one comes to first. */
export interface MessagesPlace {
  readonly at: 'messages';
  readonly conversation?: number;
  readonly side?: CircleSide;
  readonly topic?: number;
  readonly nr?: number;
}

/** 待办: one of the lists, or an item, or its trail (全程). */
export interface TodoPlace {
  readonly at: 'todo';
  readonly tab?: (typeof todoTabs)[number];
  readonly item?: number;
  readonly trail?: boolean;
}

/** 批示: how what a leader wanted stands, or one of it. */
export interface LeaderPlace {
  readonly at: 'leader';
  readonly item?: number;
}

/** 管理: a unit's file, one of the other pages, or just the door. */
export interface AdministrationPlace {
  readonly at: 'administration';
  readonly page?: AdministrationPageName;
  readonly unit?: number;
  readonly tab?: UnitTab;
}

export function placeOf(path: string): Place {
  const [first = '', ...rest] = path.split('/').filter(Boolean);
  return readers[first]?.(rest) ?? { at: 'messages' };
}

/** What the rest of an address means, by its first word. */
const readers: Readonly<Record<string, (rest: readonly string[]) => Place>> = {
  c: ([conversation, ...rest]) => ({
    at: 'messages',
    ...numbered('conversation', conversation),
    ...insideOf(rest),
  }),
  people: ([unit, contact]) =>
    unit === 'mine'
      ? { at: 'contacts', ...(contact === undefined ? {} : { contact }) }
      : { at: 'directory', ...numbered('unit', unit) },
  p: ([person]) => ({ at: 'directory', ...numbered('person', person) }),
  todo: ([tab]) => ({ at: 'todo', ...named('tab', todoTabs, tab) }),
  instructions: ([item]) => ({ at: 'leader', ...numbered('item', item) }),
  items: ([item, trail]) => ({ at: 'todo', ...itemOf(item, trail) }),
  circles: () => ({ at: 'circles' }),
  gallery: () => ({ at: 'gallery' }),
  design: () => ({ at: 'design' }),
  help: ([area]) => ({ at: 'help', ...named('area', helpKeys, area) }),
  admin: ([page, unit, tab]) => ({ at: 'administration', ...administrationOf(page, unit, tab) }),
};

export function pathOf(place: Place): string {
  switch (place.at) {
    case 'contacts':
      return path('/people/mine', place.contact);
    case 'directory':
      return directoryPath(place.unit, place.person);
    case 'todo':
      return todoPath(place);
    case 'leader':
      return path('/instructions', place.item);
    case 'circles':
      return '/circles';
    case 'gallery':
      return '/gallery';
    case 'design':
      return '/design';
    case 'help':
      return path('/help', place.area);
    case 'administration':
      return administrationPath(place);
    case 'messages':
      return place.conversation === undefined ? '/' : conversationPath(place.conversation, place);
    default:
      return place satisfies never;
  }
}

/** What stands behind the conversation in its address. */
function insideOf([first, topic, nr]: readonly string[]): Pick<MessagesPlace, 'side' | 'topic' | 'nr'> {
  if (first === 'topics') return { ...numbered('topic', topic), ...numbered('nr', nr) };
  return { ...named('side', circleSides, first), ...numbered('nr', first) };
}

function conversationPath(conversation: number, { side, topic, nr }: MessagesPlace): string {
  const head = `/c/${conversation}`;
  if (topic !== undefined) return path(`${head}/topics/${topic}`, nr);
  return path(head, nr ?? side);
}

function path(head: string, last: string | number | undefined): string {
  return last === undefined ? head : `${head}/${last}`;
}

/** Whether something is open beside the list, so that a phone shows that and not the list. */
export function isInner(place: Place): boolean {
  switch (place.at) {
    case 'messages':
      return place.conversation !== undefined;
    case 'todo':
    case 'leader':
      return place.item !== undefined;
    case 'administration':
      return place.page !== undefined || place.unit !== undefined;
    case 'directory':
      return (place.unit ?? place.person) !== undefined;
    case 'contacts':
    case 'circles':
      return false;
    case 'help':
    case 'design':
    case 'gallery':
      return true;
    default:
      return place satisfies never;
  }
}

function itemOf(text?: string, third?: string): Omit<TodoPlace, 'at'> {
  const item = numbered('item', text);
  return item.item !== undefined && third === 'trail' ? { ...item, trail: true } : item;
}

function todoPath({ tab, item, trail }: TodoPlace): string {
  if (item !== undefined) return trail === true ? `/items/${item}/trail` : `/items/${item}`;
  return tab === undefined ? '/todo' : `/todo/${tab}`;
}

function administrationOf(page?: string, unit?: string, tab?: string): Omit<AdministrationPlace, 'at'> {
  if (page === 'units') {
    const file = numbered('unit', unit);
    return file.unit === undefined ? {} : { ...file, ...named('tab', unitTabs.slice(1), tab) };
  }
  return named('page', administrationPages, page);
}

function directoryPath(unit?: number, person?: number): string {
  if (person !== undefined) return `/p/${person}`;
  return unit === undefined ? '/people' : `/people/${unit}`;
}

function administrationPath({ page, unit, tab }: AdministrationPlace): string {
  if (unit !== undefined)
    return tab === undefined || tab === 'people' ? `/admin/units/${unit}` : `/admin/units/${unit}/${tab}`;
  return page === undefined ? '/admin' : `/admin/${page}`;
}

function numbered<K extends string>(key: K, text: string | undefined): Partial<Record<K, number>> {
  return text !== undefined && /^\d{1,15}$/.test(text) ? ({ [key]: Number(text) } as Record<K, number>) : {};
}

function named<K extends string, V extends string>(key: K, known: readonly V[], text?: string): Partial<Record<K, V>> {
  const value = known.find((one) => one === text);
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
