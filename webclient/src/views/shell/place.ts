/** The pages of 管理 beside the file of a unit, as the address names them. */
export const administrationPages = ['people', 'import', 'codes', 'handover', 'groups', 'keepers', 'calendar'] as const;
export type AdministrationPageName = (typeof administrationPages)[number];

/** The parts of a unit's file; the first is what its bare address shows. */
export const unitTabs = ['people', 'posts', 'relations', 'about', 'keepers'] as const;
export type UnitTab = (typeof unitTabs)[number];

/** Where in the client one is; the address bar is the truth, so that back and deep links work. */
export type Place =
  | { readonly at: 'messages'; readonly conversation?: number; readonly nr?: number }
  | { readonly at: 'contacts'; readonly contact?: string }
  | { readonly at: 'directory'; readonly unit?: number; readonly person?: number }
  | { readonly at: 'design' }
  /** 卡片图册, for whoever makes cards. */
  | { readonly at: 'gallery' }
  | AdministrationPlace;

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
  c: ([conversation, nr]) => ({
    at: 'messages',
    ...numbered('conversation', conversation),
    ...numbered('nr', nr),
  }),
  people: ([unit, contact]) =>
    unit === 'mine'
      ? { at: 'contacts', ...(contact === undefined ? {} : { contact }) }
      : { at: 'directory', ...numbered('unit', unit) },
  p: ([person]) => ({ at: 'directory', ...numbered('person', person) }),
  gallery: () => ({ at: 'gallery' }),
  design: () => ({ at: 'design' }),
  admin: ([page, unit, tab]) => ({ at: 'administration', ...administrationOf(page, unit, tab) }),
};

export function pathOf(place: Place): string {
  switch (place.at) {
    case 'contacts':
      return path('/people/mine', place.contact);
    case 'directory':
      return directoryPath(place.unit, place.person);
    case 'design':
      return '/design';
    case 'gallery':
      return '/gallery';
    case 'administration':
      return administrationPath(place);
    case 'messages':
      return place.conversation === undefined ? '/' : path(`/c/${place.conversation}`, place.nr);
    default:
      return place satisfies never;
  }
}

function path(head: string, last: string | number | undefined): string {
  return last === undefined ? head : `${head}/${last}`;
}

/** Whether something is open beside the list, so that a phone shows that and not the list. */
export function isInner(place: Place): boolean {
  switch (place.at) {
    case 'messages':
      return place.conversation !== undefined;
    case 'administration':
      return place.page !== undefined || place.unit !== undefined;
    case 'directory':
      return (place.unit ?? place.person) !== undefined;
    case 'contacts':
      return false;
    case 'design':
    case 'gallery':
      return true;
    default:
      return place satisfies never;
  }
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
