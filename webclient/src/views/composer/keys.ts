import type { Preferences } from '../settings/preferences';

/** What is read of a key press. */
export interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** The code browsers give while an input method has the keyboard, even where `isComposing` is already false. */
const INPUT_METHOD = 229;

/** Whether the input method takes this press: choosing pinyin candidates with Enter must never send. */
export function belongsToInputMethod(press: Press): boolean {
  return press.isComposing || press.keyCode === INPUT_METHOD;
}

/** What Enter means: send, break the line ourselves, or leave it to the field. */
export function meaningOfEnter(press: Press, enter: Preferences['enter'], touch: boolean): 'send' | 'break' | 'field' {
  if (press.key !== 'Enter' || belongsToInputMethod(press) || press.shiftKey) return 'field';
  const modified = [press.ctrlKey, press.metaKey, press.altKey].includes(true);
  if (enter === 'ctrl') return modified ? 'send' : 'field';
  if (modified) return 'break';
  return touch ? 'field' : 'send';
}

/** How people write the keys that send and that break the line; `meaningOfEnter` is what they do. */
export function strokesOfEnter(enter: Preferences['enter']): Readonly<Record<'send' | 'newline', readonly string[]>> {
  return enter === 'ctrl'
    ? { send: ['Ctrl', 'Enter'], newline: ['Enter'] }
    : { send: ['Enter'], newline: ['Shift', 'Enter'] };
}
