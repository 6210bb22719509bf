const PLACE = 'collab.lately';

/** Who was here last on this computer, and when he was last connected. Forgotten when he signs out. */
export interface Lately {
  readonly person: number;
  readonly name: string;
  readonly at: number;
}

export function remember(lately: Lately | undefined): void {
  try {
    if (lately) localStorage.setItem(PLACE, JSON.stringify(lately));
    else localStorage.removeItem(PLACE);
  } catch {
    // a browser that keeps nothing
  }
}

export function lately(): Lately | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as Partial<Lately> | null;
    const { person, name, at } = kept ?? {};
    return typeof person === 'number' && typeof name === 'string' && typeof at === 'number'
      ? { person, name, at }
      : undefined;
  } catch {
    return undefined;
  }
}
