import { describe, expect, test } from 'vitest';
import type { ActOnCard, CardSeen, Face } from '../../src/protocol/generated';
import type { Pressed } from '../../src/sync/presses';
import { Desk } from '../fake/desk';
import { FakeServer, SILENCE } from '../fake/server';

const FACE: Face = { kind: 'rollcall', name: '签到', title: '会商', fallback: '会商', acts: { invited: ['answer'] } };
const PRESSED: Pressed = { card: 9, part: 1, part_version: 0, action: 'answer', inputs: {} };
const CONVERSATION = 4;

/** A server with one roll call: every client_id counts once. */
class Rollcall {
  readonly server = new FakeServer([1, 2]);
  readonly counted = new Map<string, number>();
  asked = 0;

  constructor() {
    this.server.answers.set('card.watch', () => ({ cards: [this.seen()] }));
    this.server.answers.set('card.act', (command) => this.act(command as ActOnCard));
  }

  act({ client_id }: ActOnCard): CardSeen {
    this.asked += 1;
    if (!this.counted.has(client_id)) this.counted.set(client_id, this.counted.size + 2);
    return this.seen();
  }

  seen(): CardSeen {
    const version = this.counted.size + 1;
    const roles = version > 1 ? ['answered'] : ['invited'];
    return { card: 9, version, view: { standings: [{ part: 1, version: version - 1, roles }] }, face: FACE };
  }
}

async function arrived(call: Rollcall): Promise<Desk> {
  const desk = await Desk.at(call.server);
  desk.actions.watchCard(9, CONVERSATION);
  await desk.clock.pass(100);
  return desk;
}

function standing(desk: Desk): string | undefined {
  return desk.state.presses.get(9)?.sending;
}

describe('a press', () => {
  test('shows at once, and the card shows what it did', async () => {
    const call = new Rollcall();
    const desk = await arrived(call);
    desk.actions.press(PRESSED);
    expect(standing(desk)).toBe('sent');
    await desk.clock.pass(10);
    expect([standing(desk), desk.state.cards.get(9)?.version]).toEqual([undefined, 2]);
    expect(desk.storage.presses.size).toBe(0);
  });

  test('made without a connection goes out once when it is back, also after a reload', async () => {
    const call = new Rollcall();
    const desk = await arrived(call);
    call.server.down = true;
    call.server.cut();
    desk.actions.press(PRESSED);
    desk.actions.press(PRESSED);
    await desk.clock.pass(5_000);
    expect([standing(desk), call.asked]).toEqual(['queued', 0]);
    call.server.down = false;
    await desk.reload();
    await desk.clock.pass(60_000);
    expect([call.counted.size, standing(desk)]).toEqual([1, undefined]);
  });

  test('counts once although the server died between counting and answering', async () => {
    const call = new Rollcall();
    const desk = await arrived(call);
    call.server.stumbles.push((command) => {
      if (command.do !== 'card.act') return undefined;
      call.act(command);
      return SILENCE;
    });
    desk.actions.press(PRESSED);
    await desk.clock.pass(100);
    call.server.cut();
    await desk.clock.pass(60_000);
    expect([call.counted.size, call.asked, standing(desk)]).toEqual([1, 2, undefined]);
  });

  test('of an old card ends quietly with the present one in its place', async () => {
    const call = new Rollcall();
    const desk = await arrived(call);
    call.act({ do: 'card.act', ...PRESSED, client_id: 'elsewhere' });
    call.server.stumbles.push((command) =>
      command.do === 'card.act' ? { code: 'stale_card', message: 'old', card: call.seen() } : undefined,
    );
    desk.actions.press(PRESSED);
    await desk.clock.pass(100);
    const held = desk.state.cards.get(9);
    expect([standing(desk), held?.version, held?.renewed]).toEqual([undefined, 2, true]);
  });

  test('that is refused says why until it is pressed again or let go', async () => {
    const call = new Rollcall();
    const desk = await arrived(call);
    const no = { code: 'invalid', message: 'required', field: 'inputs.line' };
    call.server.stumbles.push((command) => (command.do === 'card.act' ? no : undefined));
    desk.actions.press(PRESSED);
    await desk.clock.pass(100);
    expect(desk.state.presses.get(9)?.refusal?.field).toBe('inputs.line');
    desk.actions.press(PRESSED);
    await desk.clock.pass(100);
    expect([standing(desk), call.counted.size]).toEqual([undefined, 1]);
  });

  test('that the server could not take is tried again by itself', async () => {
    const call = new Rollcall();
    const desk = await arrived(call);
    const busy = { code: 'busy', message: 'busy', retry_after: 1 };
    call.server.stumbles.push((command) => (command.do === 'card.act' ? busy : undefined));
    desk.actions.press(PRESSED);
    await desk.clock.pass(100);
    expect(standing(desk)).toBe('queued');
    await desk.clock.pass(5_000);
    expect([standing(desk), call.counted.size]).toEqual([undefined, 1]);
  });
});
