import { expect, test } from 'vitest';
import type { TodoChanged } from '../../src/store/todo';
import { Desk } from '../fake/desk';
import { FakeServer } from '../fake/server';

const COUNTS = { do: 1, read: 0, overdue: 0, kinds: [] };
const URGED = { part: 3, how: 'single', leader: true, signature: '副市长 江处暑', text: '' };

test('who is urged is called, once, with who did it; a change of the list alone calls nobody', async () => {
  const server = new FakeServer([1, 2]);
  const desk = await Desk.at(server);
  const called: TodoChanged[] = [];
  desk.actions.onUrge((come) => called.push(...come));
  server.append('user:1', 'todo.changed', { item: 7, nr: 2, lines: [], counts: COUNTS, urged: [] });
  server.append('user:1', 'todo.changed', { item: 7, nr: 3, lines: [], counts: COUNTS, urged: [URGED] });
  await desk.clock.pass(100);
  expect(called.map(({ nr, urged }) => [nr, urged[0]?.signature])).toEqual([[3, '副市长 江处暑']]);
});
