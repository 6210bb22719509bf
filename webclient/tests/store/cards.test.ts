import { describe, expect, test } from 'vitest';
import type { Face, View } from '../../src/protocol/generated';
import { changed, seen, standingFor, viewChanged, waitsForMe, withFaces, type Cards } from '../../src/store/cards';

const FACE: Face = {
  kind: 'rollcall',
  name: '签到',
  title: '周五会商',
  fallback: '[签到] 周五会商',
  acts: { invited: ['answer'], maker: ['close'] },
  waits: ['invited'],
};
const INVITED: View = { standings: [{ part: 2, version: 0, roles: ['invited'] }] };
const ANSWERED: View = { standings: [{ part: 2, version: 1, roles: ['answered'] }] };
const NONE: Cards = new Map();

function titled(title: string): Face {
  return { ...FACE, title };
}

describe('a card', () => {
  test('is the newest that came, whatever came when', () => {
    const held = changed(withFaces(NONE, [{ card: 1, version: 3, face: titled('三') }]), {
      card: 1,
      version: 2,
      face: titled('二'),
    });
    expect(held.get(1)?.face.title).toBe('三');
    expect(changed(held, { card: 1, version: 4, face: titled('四') }).get(1)?.face.title).toBe('四');
  });

  test('that was taken back is gone', () => {
    const held = withFaces(NONE, [{ card: 1, version: 3, face: FACE }]);
    expect(changed(held, { card: 1, version: 3, face: null }).size).toBe(0);
    expect(changed(held, { card: 9, version: 1, face: null })).toBe(held);
  });

  test('offers what my role may, and waits for whom it waits', () => {
    const held = seen(NONE, { card: 1, version: 1, view: INVITED, face: FACE }).get(1);
    if (!held) throw new Error('nothing held');
    expect(standingFor(held, 'answer')).toEqual(INVITED.standings[0]);
    expect(standingFor(held, 'close')).toBeUndefined();
    expect(waitsForMe(held)).toBe(true);
  });

  test('shows how I stand to it by the newest view, and keeps its face without a newer one', () => {
    const held = seen(NONE, { card: 1, version: 1, view: INVITED, face: FACE });
    const after = viewChanged(held, { card: 1, version: 2, view: ANSWERED });
    expect(seen(after, { card: 1, version: 1, view: INVITED }).get(1)?.view).toBe(ANSWERED);
    expect(after.get(1)?.face).toBe(FACE);
    expect(viewChanged(NONE, { card: 1, version: 2, view: ANSWERED })).toBe(NONE);
  });
});
