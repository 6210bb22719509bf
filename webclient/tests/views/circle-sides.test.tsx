// @vitest-environment jsdom
/** 协作圈栏目: each side of a circle has an address, and back leads past all of them to the list. */
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../src/protocol/generated';
import { App } from '../../src/views/app';
import { Desk } from '../fake/desk';
import { FakeServer } from '../fake/server';
import { golden } from '../golden';

const nothing = (): undefined => undefined;

class NoLayout {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
}

beforeEach(() => {
  Object.assign(globalThis, { ResizeObserver: NoLayout, IntersectionObserver: NoLayout });
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: nothing, removeEventListener: nothing }),
  });
  Element.prototype.scrollTo = nothing;
  window.history.replaceState(null, '', '/');
});
afterEach(cleanup);

interface Answered {
  readonly answers: string;
  readonly frame: { readonly ok?: object };
}

/** 圈章 */
const CHARTER = golden<readonly Answered[]>('replies').find(({ answers }) => answers === 'circle.get')?.frame.ok;

const SHELF = {
  folders: [],
  documents: [],
  results: [],
  decisions: [],
  may: { puts: false, leads: false, approves: false },
  seq: 0,
};

async function sitDown(
  kind: 'circle' | 'group',
  path: string,
  observers: readonly number[] = [],
  server = new FakeServer([1, 2]),
): Promise<void> {
  server.kind = kind;
  server.answers.set('shelf.get', () => SHELF);
  server.answers.set('shelf.beside', () => ({ taken: [], collections: [] }));
  server.answers.set('circle.get', () => ({ ...CHARTER, observers }));
  server.answers.set('circle.list', () => ({ circles: [] }));
  server.answers.set('board.get', nothing);
  window.history.replaceState(null, '', path);
  const desk = await Desk.at(server);
  render(<App client={desk} />);
  await act(() => desk.clock.pass(1_000));
}

function at(side: string): Promise<HTMLElement> {
  return screen.findByRole('button', { name: side, current: 'page' });
}

async function press(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name }));
}

test('the address of a side opens it, each press on another is a step, and back goes one of them back', async () => {
  await sitDown('circle', '/c/4/results');
  await at('成果');
  await press('资料架');
  await at('资料架');
  expect(window.location.pathname).toBe('/c/4/shelf');
  await press('讨论');
  expect(await screen.findByLabelText('写消息')).toBeTruthy();
  act(() => window.history.back());
  await at('资料架');
});

test('返回 leads to the list, past every side one has looked at', async () => {
  await sitDown('circle', '/');
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await at('讨论');
  await press('成果');
  await press('资料架');
  await press('返回');
  await waitFor(() => expect(window.location.pathname).toBe('/'));
  expect(window.history.state).toMatchObject({ idx: 0 });
});

test('what is no circle has its talk alone, whatever side the address names', async () => {
  await sitDown('group', '/c/4/board');
  expect(await screen.findByLabelText('写消息')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '看板' })).toBeNull();
});

test('who looks on comes to the board first, and to the talk where its address says so', async () => {
  await sitDown('circle', '/c/4', [1]);
  await at('看板');
  expect(window.location.pathname).toBe('/c/4/board'); // or what is said would not ring here
  await press('讨论');
  await at('讨论');
  expect(window.location.pathname).toBe('/c/4/talk');
});

test('where what is beside the shelf is refused the page says so', async () => {
  const server = new FakeServer([1, 2]);
  const refusal = { code: 'forbidden', message: 'not you' };
  const refused = ({ do: asked }: Command) => (asked === 'shelf.beside' ? refusal : undefined);
  server.stumbles.push(refused, refused, refused); // it is asked anew when the shelf is here
  await sitDown('circle', '/c/4/shelf', [], server);
  expect(await screen.findByText(/没有取到/)).toBeTruthy();
});
