import { describe, expect, test } from 'vitest';
import { CLOSE, type Event } from '../../src/protocol/generated';
import { delayBefore } from '../../src/sync/backoff';
import { Desk } from '../fake/desk';
import { EPOCH, FakeServer } from '../fake/server';
import { golden } from '../golden';

const CONVERSATION = 4;

function greetings(server: FakeServer) {
  return server.commands.filter((command) => command.do === 'hello');
}

describe('the connection', () => {
  test('opens with one round trip and shows the list', async () => {
    const server = new FakeServer([1, 2], [1, 3]);
    const desk = await Desk.at(server);
    expect(desk.state.connection.phase).toBe('live');
    expect([...desk.state.lines.keys()]).toEqual([4, 5]);
    expect(server.commands.map((command) => command.do)).toEqual(['hello', 'todo.counts', 'belongings.get']);
  });

  test('comes back after a restart and continues where it stood', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    server.post(2, CONVERSATION, '一');
    await desk.clock.pass(0);
    server.cut(CLOSE.RESTARTING);
    server.post(2, CONVERSATION, '二');
    expect(desk.state.connection.phase).toBe('offline');
    await desk.clock.pass(3_000);
    expect(greetings(server).at(-1)).toMatchObject({ epoch: EPOCH, positions: { 'conversation:4': 1, 'user:1': 0 } });
    expect(desk.words(CONVERSATION)).toEqual(['一', '二']);
    expect(desk.state.connection.phase).toBe('live');
  });

  test('waits longer from failure to failure, and says when it tries again', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    server.down = true;
    server.cut();
    await desk.clock.pass(60_000);
    const { retryAt, phase } = desk.state.connection;
    expect(phase).toBe('offline');
    expect(retryAt).toBeGreaterThan(desk.clock.now());
    expect(server.knocks).toBeLessThan(15);
    server.down = false;
    desk.wakefulness.wake();
    await desk.clock.pass(100);
    expect(desk.state.connection.phase).toBe('live');
  });

  test('does not come back when the device was signed out', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    server.cut(CLOSE.SIGNED_OUT);
    await desk.clock.pass(120_000);
    expect(greetings(server)).toHaveLength(1);
    expect(desk.state).toMatchObject({ session: 'signed_out', me: null });
    expect(desk.state.lines.size + desk.state.timelines.size).toBe(0);
  });

  test('learns from HTTP that nobody is signed in when no socket opens any more', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    server.signedIn = null;
    server.cut();
    await desk.clock.pass(30_000);
    expect(desk.state.session).toBe('signed_out');
  });

  test('asks for a new page when the server no longer speaks its version', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    server.cut(CLOSE.OLD_CLIENT);
    await desk.clock.pass(60_000);
    expect(desk.state.session).toBe('outdated');
    expect(greetings(server)).toHaveLength(1);
  });

  test('notices that nobody answers any more', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    const [line] = server.lines;
    line!.send = () => undefined; // half open: what we say goes nowhere
    await desk.clock.pass(29_000);
    expect(greetings(server)).toHaveLength(1);
    await desk.clock.pass(3_000);
    expect(greetings(server)).toHaveLength(2);
    expect(desk.state.connection.phase).toBe('live');
  });

  test('finds a lost last event by the digest of its next ping', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    server.wire = () => undefined;
    server.post(2, CONVERSATION, '最后一句');
    server.wire = (line, frames) => server.deliver(line, frames);
    await desk.clock.pass(14_000);
    expect(desk.words(CONVERSATION)).toEqual([]);
    await desk.clock.pass(2_000);
    expect(desk.words(CONVERSATION)).toEqual(['最后一句']);
  });

  test('acknowledges what has arrived, early enough for the window', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    for (let n = 0; n < 32; n += 1) server.post(2, CONVERSATION, '快');
    expect(server.lines[0]?.acked).toBe(32);
    server.post(2, CONVERSATION, '慢');
    expect(server.lines[0]?.acked).toBe(32);
    await desk.clock.pass(1_100);
    expect(server.lines[0]?.acked).toBe(33);
  });

  test('a log restored from a backup replaces everything', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    for (const text of ['一', '二', '三']) server.post(2, CONVERSATION, text);
    const told = golden<Event[]>('events').find(({ type }) => type === 'circle.changed')!;
    server.append('conversation:4', told.type, told.data);
    await desk.clock.pass(0);
    expect(desk.state.charters.size).toBe(1);
    server.log.set('conversation:4', server.log.get('conversation:4')!.slice(0, 2));
    server.epoch = 'restored';
    server.cut();
    await desk.clock.pass(3_000);
    expect(desk.words(CONVERSATION)).toEqual(['一', '二']);
    expect(desk.state.lines.get(CONVERSATION)?.last_nr).toBe(2);
    expect(desk.state.charters.size).toBe(0);
  });

  test('an event type of a later server is passed over without a hole', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    server.append('conversation:4', 'message.sung' as 'hidden', {});
    server.post(2, CONVERSATION, '之后');
    await desk.clock.pass(100);
    expect(desk.words(CONVERSATION)).toEqual(['之后']);
    expect(desk.unreadable).toBe(1);
    expect(server.commands.some((command) => command.do === 'resume')).toBe(false);
  });
});

describe('access', () => {
  test('a conversation one is brought into appears, with what was said since', async () => {
    const server = new FakeServer([1, 2], [2, 3]);
    const desk = await Desk.at(server);
    server.join(1, 5);
    server.post(2, 5, '欢迎');
    await desk.clock.pass(100);
    expect(desk.state.lines.get(5)).toMatchObject({ last_nr: 1, unread: 1 });
  });

  test('one is found although the word of it was lost', async () => {
    const server = new FakeServer([1, 2], [2, 3]);
    const desk = await Desk.at(server);
    server.members.get(5)?.add(1);
    server.lines[0]?.positions.set('conversation:5', 0);
    await desk.clock.pass(16_000);
    expect(desk.state.lines.has(5)).toBe(true);
  });

  test('nothing stays of a conversation one was removed from', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    server.post(2, CONVERSATION, '内部');
    desk.actions.setDraft(CONVERSATION, { text: '半句', quote: null });
    await desk.clock.pass(1_000);
    server.remove(1, CONVERSATION);
    server.post(2, CONVERSATION, '他走了');
    await desk.clock.pass(30_000);
    const { lines, timelines, drafts } = desk.state;
    expect([lines.size, timelines.size, drafts.size]).toEqual([0, 0, 0]);
    expect(server.lines).toHaveLength(1);
  });

  test('removal while one was away is learnt on coming back', async () => {
    const server = new FakeServer([1, 2], [1, 3]);
    const desk = await Desk.at(server);
    server.cut();
    server.remove(1, 5);
    await desk.clock.pass(3_000);
    expect([...desk.state.lines.keys()]).toEqual([4]);
  });

  test('signing out leaves nothing behind, in memory or on the disk', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    desk.actions.setDraft(CONVERSATION, { text: '半句', quote: null });
    await desk.clock.pass(1_000);
    expect(await desk.actions.signOut()).toEqual({ ok: true, value: null });
    expect(desk.state).toMatchObject({ session: 'signed_out', me: null });
    expect(desk.storage.drafts.size).toBe(0);
    await desk.clock.pass(60_000);
    expect(greetings(server)).toHaveLength(1);
  });

  test('signing out without a server says so and changes nothing', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    server.down = true;
    expect(await desk.actions.signOut()).toMatchObject({ ok: false, refusal: { code: 'offline' } });
    expect(desk.state.session).toBe('signed_in');
  });
});

test('a thousand clients do not come back at one moment', () => {
  const delays = [0, 0.25, 0.5, 0.75].map((fraction) => delayBefore(3, 'soon', fraction));
  expect(new Set(delays).size).toBe(4);
  expect(delayBefore(50, 'soon', 0.999)).toBeLessThanOrEqual(30_000);
  expect(delayBefore(0, 'later', 0)).toBe(15_000);
});
