import { expect, test } from 'vitest';
import { Desk } from '../fake/desk';
import { FakeServer } from '../fake/server';
import { FakeStorage } from '../fake/world';

const TALK = 4;

function kept(server: FakeServer): readonly string[] {
  return server.commands.flatMap((command) => (command.do === 'draft.keep' ? [command.text] : []));
}

function shown(desk: Desk): string | undefined {
  return desk.state.drafts.get(TALK)?.text;
}

test('what is written is told once the fingers rest, and once', async () => {
  const server = new FakeServer([1, 2]);
  const desk = await Desk.at(server);
  for (const text of ['水', '水位', '水位到了']) {
    desk.actions.setDraft(TALK, { text, quote: null });
    await desk.clock.pass(500);
  }
  expect(kept(server)).toEqual([]);
  await desk.clock.pass(2_500);
  expect(kept(server)).toEqual(['水位到了']);
  expect(desk.storage.drafts.get(TALK)).toMatchObject({ text: '水位到了', told: true });
});

test('a message that is said without a pause leaves no draft anywhere', async () => {
  const server = new FakeServer([1, 2]);
  const desk = await Desk.at(server);
  desk.actions.setDraft(TALK, { text: '收到', quote: null });
  desk.actions.post(TALK, '收到');
  await desk.clock.pass(3_000);
  expect(server.belongings.drafts.get(TALK)?.text ?? '').toBe('');
  expect([shown(desk), desk.storage.drafts.size]).toEqual([undefined, 0]);
});

test('the other device shows it, and loses it when it is said', async () => {
  const server = new FakeServer([1, 2]);
  const [office, phone] = [await Desk.at(server), await Desk.at(server)];
  office.actions.setDraft(TALK, { text: '写到一半', quote: 3 });
  await office.clock.pass(3_000);
  await phone.clock.pass(100);
  expect(phone.state.drafts.get(TALK)).toMatchObject({ text: '写到一半', quote: 3 });
  office.actions.post(TALK, '写完了');
  await office.clock.pass(100);
  await phone.clock.pass(100);
  expect([shown(office), shown(phone)]).toEqual([undefined, undefined]);
});

test('what comes from elsewhere never takes the place of what is being written', async () => {
  const server = new FakeServer([1, 2]);
  const desk = await Desk.at(server);
  desk.actions.setDraft(TALK, { text: '正在写', quote: null });
  await desk.clock.pass(1_000);
  server.belongings.keep(1, { conversation: TALK, text: '别处写的', quote: null, at: '2026-11-23T09:00:01Z' });
  await desk.clock.pass(300);
  expect(shown(desk)).toBe('正在写');
});

test('of two that were written apart the later one is shown on both', async () => {
  const server = new FakeServer([1, 2]);
  const desk = await Desk.at(server);
  server.cut();
  server.down = true;
  desk.actions.setDraft(TALK, { text: '先写的', quote: null });
  await desk.clock.pass(60_000);
  server.belongings.drafts.set(TALK, { conversation: TALK, text: '后写的', quote: null, at: '2026-11-23T10:00:00Z' });
  server.down = false;
  await desk.clock.pass(60_000);
  expect([shown(desk), server.belongings.drafts.get(TALK)?.text]).toEqual(['后写的', '后写的']);
});

test('said while the line was dead, it is no draft when the page comes back', async () => {
  const server = new FakeServer([1, 2]);
  const desk = await Desk.at(server);
  desk.actions.setDraft(TALK, { text: '写到一半', quote: null });
  await desk.clock.pass(3_000);
  server.cut();
  server.down = true;
  desk.actions.post(TALK, '写完了');
  await desk.clock.pass(1_000);
  server.down = false;
  await desk.reload();
  await desk.clock.pass(3_000);
  expect([shown(desk), server.belongings.drafts.get(TALK)?.text]).toEqual([undefined, '']);
});

test('what was said elsewhere while this page was away is no draft here', async () => {
  const server = new FakeServer([1, 2]);
  const storage = new FakeStorage();
  storage.drafts.set(TALK, { text: '早就说了', quote: null, at: 1, told: true });
  const desk = await Desk.at(server, storage);
  expect([shown(desk), storage.drafts.size]).toEqual([undefined, 0]);
});

test('who is taken out has no draft left', async () => {
  const server = new FakeServer([1, 2]);
  const desk = await Desk.at(server);
  desk.actions.setDraft(TALK, { text: '写到一半', quote: null });
  await desk.clock.pass(3_000);
  server.remove(1, TALK);
  await desk.clock.pass(100);
  expect([shown(desk), desk.storage.drafts.size]).toEqual([undefined, 0]);
});

test('how one wants to be called is asked for, and follows a change on another device', async () => {
  const server = new FakeServer([1, 2]);
  server.belongings.preferences = { ...server.belongings.preferences, notice: 'bare' };
  const desk = await Desk.at(server);
  expect(desk.state.preferences.notice).toBe('bare');
  const preferences = { ...server.belongings.preferences, sound: false };
  server.append('user:1', 'preferences.changed', { preferences });
  expect(desk.state.preferences).toEqual(preferences);
});
