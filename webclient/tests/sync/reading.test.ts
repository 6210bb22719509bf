import { describe, expect, test } from 'vitest';
import { newerThanWindow } from '../../src/store/select';
import { WINDOW } from '../../src/store/timeline';
import { Desk } from '../fake/desk';
import { FakeServer } from '../fake/server';

const CONVERSATION = 4;

function talk(server: FakeServer, count: number): void {
  for (let n = 0; n < count; n += 1) server.post(2, CONVERSATION, `第${n + 1}句`);
}

describe('reading', () => {
  test('begins where unread begins, when that is far back', async () => {
    const server = new FakeServer([1, 2]);
    talk(server, 500);
    server.reading(1, 4).read_nr = 100;
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    const timeline = desk.state.timelines.get(CONVERSATION)!;
    expect(timeline).toMatchObject({ unreadAfter: 100, following: false, moreBefore: true, moreAfter: true });
    expect(desk.messages(CONVERSATION).map(({ nr }) => nr)).toContain(101);
  });

  test('goes back and forth through a long conversation, a window at a time', async () => {
    const server = new FakeServer([1, 2]);
    talk(server, 1_000);
    server.reading(1, 4).read_nr = 1_000;
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    desk.actions.follow(CONVERSATION, false);
    for (let page = 0; page < 6; page += 1) {
      desk.actions.loadOlder(CONVERSATION);
      await desk.clock.pass(200);
    }
    const back = desk.messages(CONVERSATION).map(({ nr }) => nr);
    expect([back.length, back[0], newerThanWindow(desk.state, CONVERSATION)]).toEqual([WINDOW, 301, 300]);
    for (let page = 0; page < 6; page += 1) {
      desk.actions.loadNewer(CONVERSATION);
      await desk.clock.pass(200);
    }
    const forth = desk.messages(CONVERSATION).map(({ nr }) => nr);
    expect([forth.length, forth.at(-1)]).toEqual([WINDOW, 1_000]);
    expect(desk.state.timelines.get(CONVERSATION)?.moreAfter).toBe(false);
  });

  test('is not disturbed by what comes below a full window', async () => {
    const server = new FakeServer([1, 2]);
    talk(server, 1_000);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    await desk.actions.jumpTo(CONVERSATION, 500);
    const before = desk.messages(CONVERSATION);
    talk(server, 5);
    await desk.clock.pass(200);
    expect(desk.messages(CONVERSATION)).toBe(before);
    expect(newerThanWindow(desk.state, CONVERSATION)).toBe(1_005 - before.at(-1)!.nr);
    await desk.actions.jumpToEnd(CONVERSATION);
    expect(desk.messages(CONVERSATION).at(-1)?.nr).toBe(1_005);
  });

  test('keeps up with a page that was read before an edit came', async () => {
    const server = new FakeServer([1, 2]);
    talk(server, 3);
    const desk = await Desk.at(server);
    server.reply = (say) => void desk.clock.after(300, say);
    desk.actions.openConversation(CONVERSATION);
    server.edit(2, CONVERSATION, 2, '改过');
    server.recall(2, CONVERSATION, 1);
    server.post(2, CONVERSATION, '第4句');
    await desk.clock.pass(400);
    expect(desk.words(CONVERSATION)).toEqual(['', '改过', '第3句', '第4句']);
  });

  test('moves the cursor at once, tells it once, and never back', async () => {
    const server = new FakeServer([1, 2]);
    talk(server, 5);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    for (const nr of [2, 3, 5, 4]) desk.actions.markRead(CONVERSATION, nr);
    expect(desk.state.lines.get(CONVERSATION)).toMatchObject({ read_nr: 5, unread: 0 });
    await desk.clock.pass(2_000);
    const told = server.commands.flatMap((command) => (command.do === 'conversation.mark_read' ? [command.nr] : []));
    expect(told).toEqual([5]);
    expect(server.cursor(1, CONVERSATION).unread).toBe(0);
  });

  test('without a connection is told when it is back', async () => {
    const server = new FakeServer([1, 2]);
    talk(server, 5);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    server.down = true;
    server.cut();
    desk.actions.markRead(CONVERSATION, 5);
    await desk.clock.pass(3_000);
    server.down = false;
    await desk.clock.pass(60_000);
    expect(server.cursor(1, CONVERSATION)).toMatchObject({ read_nr: 5, unread: 0 });
  });

  test('a recall of an unread message is counted as the server counts it', async () => {
    const server = new FakeServer([1, 2]);
    talk(server, 5);
    const desk = await Desk.at(server);
    server.recall(2, CONVERSATION, 3);
    await desk.clock.pass(2_000);
    expect(desk.state.lines.get(CONVERSATION)).toMatchObject({ unread: 4, doubtful: false });
  });

  test('a recall, and reading on another device, need no question to the server', async () => {
    const server = new FakeServer([1, 2]);
    talk(server, 5);
    const desk = await Desk.at(server);
    server.recall(2, CONVERSATION, 3);
    server.markRead(1, CONVERSATION, 2);
    server.post(2, CONVERSATION, '之后');
    server.recall(2, CONVERSATION, 6);
    await desk.clock.pass(5_000);
    expect(desk.state.lines.get(CONVERSATION)).toMatchObject({ read_nr: 2, unread: 2, doubtful: false });
    expect(server.commands.filter((command) => command.do === 'conversation.get')).toEqual([]);
  });

  test('an answer that is older than what has happened since does not turn the list back', async () => {
    const server = new FakeServer([1, 2]);
    talk(server, 5);
    const desk = await Desk.at(server);
    server.reply = (say) => void desk.clock.after(500, say);
    server.recall(2, CONVERSATION, 3);
    await desk.clock.pass(400);
    server.post(2, CONVERSATION, '之后');
    await desk.clock.pass(5_000);
    expect(desk.state.lines.get(CONVERSATION)).toMatchObject({ last_nr: 6, unread: 5, doubtful: false });
  });

  test('the page asked for last is the one that is shown', async () => {
    const server = new FakeServer([1, 2]);
    talk(server, 1_000);
    server.reading(1, 4).read_nr = 1_000;
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    const delays = [900, 100];
    server.reply = (say) => void desk.clock.after(delays.shift() ?? 0, say);
    const jumps = [desk.actions.jumpTo(CONVERSATION, 100), desk.actions.jumpTo(CONVERSATION, 500)];
    await desk.clock.pass(1_000);
    await Promise.all(jumps);
    expect(desk.messages(CONVERSATION).map(({ nr }) => nr)).toContain(500);
  });

  test('names that are not known yet are asked for together', async () => {
    const server = new FakeServer([1, 2, 3]);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    server.post(2, CONVERSATION, '一');
    server.post(3, CONVERSATION, '二');
    await desk.clock.pass(200);
    expect([...desk.state.people.keys()].sort()).toEqual([1, 2, 3]);
    expect(server.commands.filter((command) => command.do === 'person.get')).toHaveLength(1);
  });
});

describe('attention', () => {
  test('somebody typing is shown for a while, until he says it', async () => {
    const server = new FakeServer([1, 2, 3]);
    const desk = await Desk.at(server);
    const typing = (person: number): void =>
      server.lines[0]?.say({ type: 'typing', data: { conversation: CONVERSATION, person } });
    typing(2);
    typing(3);
    expect([...(desk.state.typing.get(CONVERSATION)?.keys() ?? [])]).toEqual([2, 3]);
    server.post(2, CONVERSATION, '说了');
    expect([...(desk.state.typing.get(CONVERSATION)?.keys() ?? [])]).toEqual([3]);
    await desk.clock.pass(5_100);
    expect(desk.state.typing.size).toBe(0);
  });

  test('what is on screen is watched again after a reconnect', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    desk.actions.watch([CONVERSATION], [1, 2]);
    await desk.clock.pass(300);
    expect([...desk.state.online]).toEqual([1]);
    server.lines[0]?.say({ type: 'presence', data: { online: [2], offline: [1] } });
    expect([...desk.state.online]).toEqual([2]);
    const status = { person: 2, kind: 'field', text: '', until: '2026-11-23T10:00:00Z' } as const;
    server.lines[0]?.say({ type: 'status', data: { statuses: [status], ended: [] } });
    expect([...desk.state.statuses]).toEqual([[2, status]]);
    server.lines[0]?.say({ type: 'status', data: { statuses: [], ended: [2] } });
    expect(desk.state.statuses.size).toBe(0);
    server.cut();
    expect(desk.state.online.size).toBe(0);
    await desk.clock.pass(3_000);
    expect(server.commands.filter((command) => command.do === 'watch')).toHaveLength(2);
  });
});
