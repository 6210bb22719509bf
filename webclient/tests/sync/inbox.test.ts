import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/sync/digest';
import { Inbox } from '../../src/sync/inbox';
import { golden } from '../golden';

const STREAM = 'conversation:4';

function event(seq: number) {
  return { stream: STREAM, seq, type: null } as const;
}

describe('the inbox', () => {
  test('however the wire loses, repeats and reorders, each event is applied once and in order', () => {
    const arrivals = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 120 });
    fc.assert(
      fc.property(arrivals, (seqs) => {
        const inbox = new Inbox();
        const applied = [...inbox.standAt(STREAM, 0)];
        for (const seq of seqs) applied.push(...inbox.receive(event(seq)));
        const arrived = new Set(seqs);
        let last = 0;
        while (arrived.has(last + 1)) last += 1;
        expect(applied.map(({ seq }) => seq)).toEqual(Array.from({ length: last }, (_, i) => i + 1));
        expect(inbox.hasHole()).toBe([...arrived].some((seq) => seq > last));
      }),
    );
  });

  test('whatever came before is dropped when the stream is reset', () => {
    const inbox = new Inbox();
    inbox.standAt(STREAM, 3);
    inbox.receive(event(9));
    inbox.receive(event(11));
    expect(inbox.standAt(STREAM, 10).map(({ seq }) => seq)).toEqual([11]);
    expect(inbox.receive(event(9))).toEqual([]);
    expect(inbox.hasHole()).toBe(false);
  });

  test('events of a stream that is not followed yet wait for its position', () => {
    const inbox = new Inbox();
    expect(inbox.receive(event(8))).toEqual([]);
    expect(inbox.strangers()).toEqual([STREAM]);
    expect(inbox.hasHole()).toBe(false);
    expect(inbox.standAt(STREAM, 7).map(({ seq }) => seq)).toEqual([8]);
    expect(inbox.strangers()).toEqual([]);
  });

  test('a flood into a hole stays bounded', () => {
    const inbox = new Inbox();
    inbox.standAt(STREAM, 0);
    for (let seq = 2; seq < 5_000; seq += 1) inbox.receive(event(seq));
    expect(inbox.receive(event(1))).toHaveLength(1_001);
  });
});

test.each(golden<{ positions: Record<string, number>; digest: number }[]>('digests'))(
  'both sides compute the same digest: $digest',
  ({ positions, digest }) => {
    expect(digestOf(new Map(Object.entries(positions)))).toBe(digest);
  },
);
