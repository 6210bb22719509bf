import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en';
import { meaningOfEnter, strokesOfEnter, type Press } from '../../src/views/composer/keys';
import { listed } from '../../src/views/shell/keys';

/** What somebody presses who does as the sheet says. */
function pressed(strokes: readonly string[]): Press {
  const key = strokes.at(-1) ?? '';
  return {
    ...{ key, shiftKey: strokes.includes('Shift'), ctrlKey: strokes.includes('Ctrl') },
    ...{ metaKey: false, altKey: false, isComposing: false, keyCode: 13 },
  };
}

test('what the sheet says of Enter is what Enter does, whichever of them sends', () => {
  for (const enter of ['enter', 'ctrl'] as const) {
    const { send, newline } = strokesOfEnter(enter);
    expect(meaningOfEnter(pressed(send), enter, false)).toBe('send');
    expect(['field', 'break']).toContain(meaningOfEnter(pressed(newline), enter, false));
  }
});

test('every key of the sheet has its words, and none stands there twice in one part', () => {
  for (const [part, keys] of listed('enter')) {
    expect(en.shortcuts.parts[part]).toBeTruthy();
    expect(keys.filter(({ act }) => !en.shortcuts[act])).toEqual([]);
    const strokes = keys.map((key) => key.strokes.join(' '));
    expect(new Set(strokes).size).toBe(strokes.length);
  }
});
