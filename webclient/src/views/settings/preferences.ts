import { create } from 'zustand';
import type { Language } from '../../i18n/words';

export type Theme = 'light' | 'dark' | 'system';

/** How this person likes it on this device. */
export interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
  readonly size: 'normal' | 'large';
  readonly contrast: 'system' | 'more';
  readonly enter: 'enter' | 'ctrl';
  readonly layout: 'sides' | 'column';
}

const PLACE = 'collab.preferences';
const usual: Preferences = {
  theme: 'system',
  language: 'zh-Hans',
  size: 'normal',
  contrast: 'system',
  enter: 'enter',
  layout: 'sides',
};

export const usePreferences = create<Preferences>(() => remembered());

export function prefer(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  try {
    localStorage.setItem(PLACE, JSON.stringify(usePreferences.getState()));
  } catch {
    // a browser that keeps nothing: the choice holds until the page closes
  }
}

function remembered(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual;
  }
}
