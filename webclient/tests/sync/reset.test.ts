/** History ends somewhere: whoever was away for too long gets the state instead of the story. */
import { expect, test } from 'vitest';
import { Desk } from '../fake/desk';
import { FakeServer, SILENCE } from '../fake/server';

const CONVERSATION = 4;

function talk(server: FakeServer, count: number): void {
  for (let n = 0; n < count; n += 1) server.post(2, CONVERSATION, `第${n + 1}句`);
}

test('what was on screen is brought anew after too long an absence', async () => {
  const server = new FakeServer([1, 2]);
  talk(server, 3);
  const desk = await Desk.at(server);
  await desk.opened(CONVERSATION);
  server.cut();
  server.recall(2, CONVERSATION, 2);
  talk(server, 600);
  await desk.clock.pass(5_000);
  expect(desk.messages(CONVERSATION)).toEqual(server.messages(CONVERSATION).slice(0, 100));
  expect(desk.state.lines.get(CONVERSATION)).toMatchObject({ last_nr: 603, unread: 100 });
});

test('a post whose event fell into the part that is not told is not kept for ever', async () => {
  const server = new FakeServer([1, 2]);
  const desk = await Desk.at(server);
  server.stumbles.push((command) => {
    if (command.do !== 'message.post') return undefined;
    server.wire = () => undefined;
    server.post(1, CONVERSATION, command.text, { client_id: command.client_id });
    return SILENCE;
  });
  desk.actions.post(CONVERSATION, '我的话');
  await desk.clock.pass(100);
  server.cut();
  talk(server, 600);
  server.wire = (line, frames) => server.deliver(line, frames);
  await desk.clock.pass(10_000);
  expect([desk.state.outgoing.size, desk.storage.outgoing.size]).toEqual([0, 0]);
  expect(server.messages(CONVERSATION).filter(({ text }) => text === '我的话')).toHaveLength(1);
});

test('cursors that moved unseen are learnt from the list', async () => {
  const server = new FakeServer([1, 2]);
  talk(server, 600);
  const desk = await Desk.at(server);
  server.cut();
  for (let nr = 1; nr <= 599; nr += 1) server.markRead(1, CONVERSATION, nr);
  await desk.clock.pass(10_000);
  expect(desk.state.lines.get(CONVERSATION)).toMatchObject({ read_nr: 599, unread: 1 });
});
