import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/protocol/generated';
import { Desk } from '../fake/desk';
import { FakeServer } from '../fake/server';

const BUSY = { code: 'busy', message: 'too much at once', retry_after: 1 };

/** The server has no time for this command, so many times. */
function hasNoTime(server: FakeServer, what: Command['do'], times: number): void {
  for (let i = 0; i < times; i += 1) server.stumbles.push((command) => (command.do === what ? BUSY : undefined));
}

function asked(server: FakeServer, what: Command['do']): number {
  return server.commands.filter((command) => command.do === what).length;
}

describe('what the server has no time for', () => {
  test('is asked again, so that whoever came at a bad moment has his belongings all the same', async () => {
    const server = new FakeServer([1, 2]);
    server.belongings.preferences = { ...server.belongings.preferences, sound: false };
    hasNoTime(server, 'belongings.get', 2);
    const desk = await Desk.at(server);
    await desk.clock.pass(3_000);
    expect(asked(server, 'belongings.get')).toBe(3);
    expect(desk.state.preferences.sound).toBe(false);
  });

  test('is refused after a few times', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    hasNoTime(server, 'todo.counts', 4);
    const told = desk.actions.ask({ do: 'todo.counts' });
    await desk.clock.pass(7_000);
    expect(await told).toMatchObject({ ok: false, refusal: { code: 'busy' } });
  });

  test('is answered when the line goes meanwhile', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    hasNoTime(server, 'todo.counts', 1);
    const told = desk.actions.ask({ do: 'todo.counts' });
    await desk.clock.pass(500);
    server.cut();
    expect(await told).toMatchObject({ ok: false, refusal: { code: 'offline' } });
  });

  test('is never done twice by itself where it changes something', async () => {
    const server = new FakeServer([1, 2]);
    const desk = await Desk.at(server);
    hasNoTime(server, 'preferences.change', 1);
    const told = desk.actions.ask({ do: 'preferences.change', sound: false });
    await desk.clock.pass(10_000);
    expect(await told).toMatchObject({ ok: false, refusal: { code: 'busy' } });
    expect(asked(server, 'preferences.change')).toBe(1);
  });
});
