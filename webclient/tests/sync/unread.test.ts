/**
 * The law: whatever happens, in whatever order, unread is the server's number on every device of a person, in all and in
 * each topic (话题) of a circle, and who looks at a topic sees what stands there.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spotOf } from '../../src/store/spot';
import { Desk } from '../fake/desk';
import { FakeServer } from '../fake/server';

const [ME, OTHER, THIRD] = [1, 2, 3];
const CONVERSATION = 4;

const who = fc.constantFrom(ME, OTHER, THIRD);
const nr = fc.integer({ min: 1, max: 20 });
const device = fc.integer({ min: 0, max: 2 });
/** 0: outside all of them. */
const topic = fc.integer({ min: 0, max: 2 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('post'), by: who, calls: fc.boolean(), topic }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move'), nr, by: who, topic }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('readTopic'), nr, device, topic }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('openTopic'), device, topic }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('recall'), nr }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read'), nr, device }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('react', 'pin'), nr, by: who, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('leave', 'join'), by: fc.constantFrom(ME, THIRD) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('open', 'sleep'), device }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass'), ms: fc.integer({ min: 1, max: 2_000 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A cursor in a topic comes to a device before the message it does not count. */
const READ_ELSEWHERE_WHILE_ASLEEP: Step[] = [
  { kind: 'sleep', device: 1 },
  { kind: 'post', by: OTHER, calls: false, topic: 0 },
  { kind: 'readTopic', nr: 1, device: 0, topic: 1 },
  { kind: 'pass', ms: 110 },
];
/** Gone and back while a device slept: the cursor stands where he came back. */
const GONE_AND_BACK_WHILE_ASLEEP: Step[] = [
  { kind: 'sleep', device: 0 },
  { kind: 'leave', by: ME },
  { kind: 'post', by: OTHER, calls: false, topic: 0 },
  { kind: 'join', by: ME },
];

/** What happens on the server, or on one of the three devices. */
async function happen(server: FakeServer, desks: readonly Desk[], one: Step): Promise<void> {
  const messages = server.messages(CONVERSATION);
  const said = 'nr' in one ? messages[Math.min(one.nr, messages.length) - 1] : undefined;
  const there = 'by' in one && server.members.get(CONVERSATION)?.has(one.by) === true;
  const desk = 'device' in one ? desks[one.device] : undefined;
  switch (one.kind) {
    case 'post':
      if (there) server.post(one.by, CONVERSATION, '一句', { mentions: one.calls ? [ME] : [], topic: one.topic });
      break;
    case 'recall':
      if (said && !said.recalled) server.recall(said.author, CONVERSATION, said.nr);
      break;
    case 'read':
      if (said) desk?.actions.markRead(CONVERSATION, said.nr);
      break;
    case 'move':
      if (there && said) server.move(one.by, CONVERSATION, said.nr, one.topic);
      break;
    case 'readTopic':
      if (said) desk?.actions.markRead(spotOf(CONVERSATION, one.topic), said.nr);
      break;
    case 'openTopic':
      desk?.actions.openConversation(spotOf(CONVERSATION, one.topic));
      break;
    case 'react':
    case 'pin':
      if (there && said && !said.recalled) server[one.kind](one.by, CONVERSATION, said.nr, one.on);
      break;
    case 'leave':
      if (there) server.remove(one.by, CONVERSATION);
      break;
    case 'join':
      if (!there) joins(server, one.by);
      break;
    case 'open':
      desk?.actions.openConversation(CONVERSATION);
      break;
    case 'sleep':
      server.linesOf(ME)[one.device]?.end(1006);
      break;
    case 'pass':
      break;
  }
  await Promise.all(desks.map((each) => each.clock.pass('ms' in one ? one.ms : 0)));
}

/** Whoever comes begins where the talk stands. */
function joins(server: FakeServer, person: number): void {
  const held = server.reading(person, CONVERSATION);
  held.read_nr = server.messages(CONVERSATION).length;
  server.join(person, CONVERSATION);
}

test(
  'unread is right on three devices, whatever people post, recall, move, read, react to, pin, whoever comes and goes',
  {
    timeout: 60_000,
  },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const server = new FakeServer([ME, OTHER, THIRD]);
        server.kind = 'circle';
        const desks = [await Desk.at(server), await Desk.at(server), await Desk.at(server)];
        for (const one of steps) await happen(server, desks, one);
        await Promise.all(desks.map((each) => each.clock.pass(60_000)));
        const belongs = server.members.get(CONVERSATION)?.has(ME) === true;
        for (const desk of desks) {
          const line = desk.state.lines.get(CONVERSATION);
          const { read_nr, unread, mentioned_nr, topics } = line ?? {};
          expect(line && { read_nr, unread, mentioned_nr, topics }).toEqual(belongs ? expected(server) : undefined);
          for (const each of belongs ? [0, 1, 2] : []) expectToShow(desk, server, each);
        }
      }),
      { numRuns: 200, examples: [[READ_ELSEWHERE_WHILE_ASLEEP], [GONE_AND_BACK_WHILE_ASLEEP]] },
    );
  },
);

function expected(server: FakeServer): object {
  const { read_nr, unread, mentioned_nr, topics } = server.cursor(ME, CONVERSATION);
  return { read_nr, unread, mentioned_nr, topics };
}

/** Where a window into the topic is held, and no message was moved into it behind its back, it is the topic. */
function expectToShow(desk: Desk, server: FakeServer, each: number): void {
  const window = desk.state.timelines.get(spotOf(CONVERSATION, each));
  if (!window || window.stale || window.loading !== 'no') return;
  const standing = server.messages(CONVERSATION).filter((message) => (message.topic ?? 0) === each);
  expect(window.messages).toEqual(standing);
}
