/** Where in the client one is; the address bar is the truth, so that back and deep links work. */
export type Place =
  | { readonly at: 'messages'; readonly conversation?: number; readonly nr?: number }
  | { readonly at: 'directory'; readonly unit?: number };

export function placeOf(path: string): Place {
  const [first, second, third] = path.split('/').filter(Boolean);
  if (first === 'people') return { at: 'directory', ...numbered('unit', second) };
  if (first === 'c') return { at: 'messages', ...numbered('conversation', second), ...numbered('nr', third) };
  return { at: 'messages' };
}

export function pathOf(place: Place): string {
  if (place.at === 'directory') return place.unit === undefined ? '/people' : `/people/${place.unit}`;
  if (place.conversation === undefined) return '/';
  return place.nr === undefined ? `/c/${place.conversation}` : `/c/${place.conversation}/${place.nr}`;
}

function numbered<K extends string>(key: K, text: string | undefined): Partial<Record<K, number>> {
  return text !== undefined && /^\d{1,15}$/.test(text) ? ({ [key]: Number(text) } as Record<K, number>) : {};
}
