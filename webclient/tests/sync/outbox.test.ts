import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/protocol/generated';
import { Desk } from '../fake/desk';
import { FakeServer, SILENCE } from '../fake/server';

const CONVERSATION = 4;

function posts(server: FakeServer): readonly string[] {
  return server.commands.flatMap((command) => (command.do === 'message.post' ? [command.text] : []));
}

function waiting(desk: Desk): readonly string[] {
  return (desk.state.outgoing.get(CONVERSATION) ?? []).map(({ text, sending }) => `${text} ${sending}`);
}

/** The server stores the next post, but its reply and its event are lost with the socket. */
function dieAfterStoring(server: FakeServer): void {
  server.stumbles.push((command: Command) => {
    if (command.do !== 'message.post') return undefined;
    server.wire = () => undefined;
    server.post(1, command.conversation, command.text, { client_id: command.client_id });
    return SILENCE;
  });
}

describe('what somebody says', () => {
  test('is shown at once, and once the server shows it, once', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    server.wire = (line, frames) => void desk.clock.after(100, () => server.deliver(line, frames));
    desk.actions.post(CONVERSATION, '收到');
    await desk.clock.pass(50);
    expect(waiting(desk)).toEqual(['收到 sent']);
    await desk.clock.pass(100);
    expect(waiting(desk)).toEqual([]);
    expect(desk.words(CONVERSATION)).toEqual(['收到']);
    expect(desk.storage.outgoing.size).toBe(0);
  });

  test('without a connection waits, in order, and goes out when it is back', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    server.down = true;
    server.cut();
    for (const text of ['一', '二', '三']) desk.actions.post(CONVERSATION, text);
    await desk.clock.pass(5_000);
    expect(waiting(desk)).toEqual(['一 queued', '二 queued', '三 queued']);
    server.down = false;
    await desk.clock.pass(60_000);
    expect(posts(server)).toEqual(['一', '二', '三']);
    expect(waiting(desk)).toEqual([]);
  });

  test('is stored once although the server died between storing and answering', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    await desk.opened(CONVERSATION);
    dieAfterStoring(server);
    desk.actions.post(CONVERSATION, '只此一句');
    await desk.clock.pass(100);
    server.cut();
    server.wire = (line, frames) => server.deliver(line, frames);
    await desk.clock.pass(60_000);
    expect(server.messages(CONVERSATION).map(({ text }) => text)).toEqual(['只此一句']);
    expect(desk.words(CONVERSATION)).toEqual(['只此一句']);
    expect(waiting(desk)).toEqual([]);
  });

  test('survives a reload of the page', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    server.down = true;
    server.cut();
    desk.actions.post(CONVERSATION, '一');
    desk.actions.post(CONVERSATION, '二');
    await desk.clock.pass(100);
    server.down = false;
    await desk.reload();
    await desk.clock.pass(1_000);
    expect(server.messages(CONVERSATION).map(({ text }) => text)).toEqual(['一', '二']);
    expect(desk.storage.outgoing.size).toBe(0);
  });

  test('is not said twice by a second tab that found it on the disk', async () => {
    const server = new FakeServer([1, 2]);
    const tab = await Desk.at(server);
    server.down = true;
    server.cut();
    tab.actions.post(CONVERSATION, '一');
    await tab.clock.pass(100);
    server.down = false;
    const other = await Desk.at(server, tab.storage);
    await tab.clock.pass(60_000);
    await other.clock.pass(60_000);
    expect(server.messages(CONVERSATION).map(({ text }) => text)).toEqual(['一']);
    expect([waiting(tab), waiting(other), tab.storage.outgoing.size]).toEqual([[], [], 0]);
  });

  test('is tried again while the server is busy, and what follows keeps its place', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    server.stumbles.push((command) => (command.do === 'message.post' ? { code: 'busy', message: '' } : undefined));
    desk.actions.post(CONVERSATION, '一');
    desk.actions.post(CONVERSATION, '二');
    await desk.clock.pass(10_000);
    expect(server.messages(CONVERSATION).map(({ text }) => text)).toEqual(['一', '二']);
  });

  test('and is refused stays, with the reason, until its author decides', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    server.stumbles.push(() => ({ code: 'forbidden', message: 'read only' }));
    const clientId = desk.actions.post(CONVERSATION, '一');
    desk.actions.post(CONVERSATION, '二');
    await desk.clock.pass(1_000);
    expect(waiting(desk)).toEqual(['一 refused']);
    expect(desk.state.outgoing.get(CONVERSATION)?.[0]?.refusal?.code).toBe('forbidden');
    await desk.reload();
    expect(waiting(desk)).toEqual(['一 refused']);
    desk.actions.retry(CONVERSATION, clientId);
    await desk.clock.pass(1_000);
    expect(server.messages(CONVERSATION).map(({ text }) => text)).toEqual(['二', '一']);
  });

  test('and is given up gives its words back', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    server.stumbles.push(() => ({ code: 'too_late', message: '' }));
    const clientId = desk.actions.post(CONVERSATION, '一');
    await desk.clock.pass(100);
    expect(desk.actions.discard(CONVERSATION, clientId)).toBe('一');
    expect([waiting(desk), desk.storage.outgoing.size]).toEqual([[], 0]);
  });

  test('in a hundred conversations at once does not flood the server', async () => {
    const server = new FakeServer(...Array.from({ length: 100 }, () => [1, 2]));
    const desk = await Desk.at(server);
    server.reply = (say) => void desk.clock.after(50, say);
    for (let conversation = 4; conversation < 104; conversation += 1) desk.actions.post(conversation, '通知');
    await desk.clock.pass(500);
    expect(posts(server).length).toBeLessThan(40);
    await desk.clock.pass(15_000);
    expect(posts(server)).toHaveLength(100);
  });
});

describe('a draft', () => {
  test('is kept over a reload and gone once it is said', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    desk.actions.setDraft(CONVERSATION, { text: '写到一半', quote: null });
    await desk.clock.pass(1_000);
    await desk.reload();
    expect(desk.state.drafts.get(CONVERSATION)).toMatchObject({ text: '写到一半', quote: null });
    desk.actions.post(CONVERSATION, '写完了');
    await desk.clock.pass(1_000);
    expect([desk.state.drafts.size, desk.storage.drafts.size]).toEqual([0, 0]);
  });
});
