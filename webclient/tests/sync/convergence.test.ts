/** The law: however the wire loses, repeats, reorders, duplicates and breaks, everybody ends with the same conversation. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/protocol/generated';
import { Desk } from '../fake/desk';
import type { FakeLine } from '../fake/line';
import { FakeServer, RESTARTING } from '../fake/server';

const ME = 1;
const [OTHER, CONVERSATION] = [2, 4];

type Step =
  | { readonly kind: 'post'; readonly by: number; readonly calls: boolean }
  | { readonly kind: 'say' }
  | { readonly kind: 'edit' | 'recall' | 'read' | 'readElsewhere'; readonly nr: number }
  | { readonly kind: 'react' | 'pin'; readonly nr: number; readonly by: number; readonly on: boolean }
  | { readonly kind: 'cut'; readonly code: number }
  | { readonly kind: 'pass' | 'lag'; readonly ms: number }
  | { readonly kind: 'wire'; readonly fate: Fate };

const FATES = ['arrives', 'is lost', 'comes twice', 'comes backwards', 'is held back'] as const;
type Fate = (typeof FATES)[number];

const nr = fc.integer({ min: 1, max: 25 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('post'), by: fc.constantFrom(ME, OTHER), calls: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('say') }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('edit', 'recall', 'read', 'readElsewhere'), nr }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('react', 'pin'),
      nr,
      by: fc.constantFrom(ME, OTHER),
      on: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut'), code: fc.constantFrom(1006, RESTARTING, 4408) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass'), ms: fc.integer({ min: 1, max: 3_000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('lag'), ms: fc.integer({ min: 0, max: 900 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wire'), fate: fc.constantFrom(...FATES) }) },
);

function wireThat(server: FakeServer, fate: Fate, held: (() => void)[]) {
  return (line: FakeLine, frames: readonly Event[]): void => {
    if (fate === 'is lost') return; // a hint that never came: the server does not count what it has not sent
    if (fate === 'is held back') held.push(() => server.deliver(line, frames));
    else if (fate === 'comes backwards') for (const frame of [...frames].reverse()) server.deliver(line, [frame]);
    else {
      server.deliver(line, frames);
      if (fate === 'comes twice') server.deliver(line, frames);
    }
  };
}

async function take(desk: Desk, one: Step, held: (() => void)[]): Promise<void> {
  const { server, actions } = desk;
  const count = server.messages(CONVERSATION).length;
  const place = 'nr' in one ? Math.min(one.nr, count) : 0;
  switch (one.kind) {
    case 'post':
      server.post(one.by, CONVERSATION, `第${count + 1}句`, { mentions: one.calls ? [ME] : [] });
      break;
    case 'say':
      actions.post(CONVERSATION, `我的第${count + 1}句`);
      break;
    case 'edit':
      if (place > 0) server.edit(server.messages(CONVERSATION)[place - 1]?.author ?? OTHER, CONVERSATION, place, '改');
      break;
    case 'recall':
      if (place > 0 && !server.messages(CONVERSATION)[place - 1]?.recalled) server.recall(OTHER, CONVERSATION, place);
      break;
    case 'react':
      if (place > 0 && !server.messages(CONVERSATION)[place - 1]?.recalled)
        server.react(one.by, CONVERSATION, place, one.on);
      break;
    case 'pin':
      if (place > 0 && !server.messages(CONVERSATION)[place - 1]?.recalled)
        server.pin(one.by, CONVERSATION, place, one.on);
      break;
    case 'read':
      actions.markRead(CONVERSATION, one.nr);
      break;
    case 'readElsewhere':
      server.markRead(ME, CONVERSATION, place);
      break;
    case 'cut':
      server.cut(one.code);
      break;
    case 'pass':
      await desk.clock.pass(one.ms);
      break;
    case 'lag':
      server.reply = (say) => void desk.clock.after(one.ms, say);
      break;
    case 'wire':
      server.wire = wireThat(server, one.fate, held);
      break;
  }
  await desk.clock.pass(0);
}

/** The wire is mended, what was held back arrives late, and some pings go by. */
async function heal(desk: Desk, held: (() => void)[]): Promise<void> {
  desk.server.reply = (say) => say();
  desk.server.wire = (line, frames) => desk.server.deliver(line, frames);
  for (const late of held.reverse()) late();
  await desk.clock.pass(120_000);
}

describe('on a bad wire', () => {
  test('messages and unread end as they are on the server', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.boolean(), async (steps, open) => {
        const server = new FakeServer([ME, OTHER]);
        const desk = await Desk.at(server);
        if (open) await desk.opened(CONVERSATION);
        const held: (() => void)[] = [];
        const said: string[] = [];
        for (const one of steps) {
          if (one.kind === 'say') said.push(one.kind);
          await take(desk, one, held);
        }
        await heal(desk, held);
        if (!open) await desk.opened(CONVERSATION);

        expect(desk.messages(CONVERSATION)).toEqual(server.messages(CONVERSATION));
        expect(desk.state.pins.get(CONVERSATION)?.pins).toEqual(server.pinned(CONVERSATION));
        const { doubtful, countedAt: _, ...line } = desk.state.lines.get(CONVERSATION) ?? { doubtful: true };
        expect(doubtful).toBe(false);
        expect(line).toEqual(server.summary(ME, CONVERSATION));
        expect(server.messages(CONVERSATION).filter(({ text }) => text.startsWith('我'))).toHaveLength(
          said.length - recalledOfMine(server),
        );
        expect(desk.state.outgoing.size).toBe(0);
        expect(desk.storage.outgoing.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

/** Those of mine that somebody recalled or reworded no longer begin with 我. */
function recalledOfMine(server: FakeServer): number {
  return server
    .messages(CONVERSATION)
    .filter(({ client_id, text }) => client_id.startsWith('0000') && !text.startsWith('我')).length;
}
