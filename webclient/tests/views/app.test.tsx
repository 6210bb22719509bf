// @vitest-environment jsdom
/** The whole client before a fake server: what a person sees and does, without a browser's layout. */
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { App } from '../../src/views/app';
import { Desk } from '../fake/desk';
import { FakeServer } from '../fake/server';

const nothing = (): undefined => undefined;

class NoLayout {
  observe(): void {
    // jsdom lays nothing out
  }
  unobserve(): void {
    // nor here
  }
  disconnect(): void {
    // nor here
  }
}

beforeEach(() => {
  Object.assign(globalThis, { ResizeObserver: NoLayout, IntersectionObserver: NoLayout });
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: nothing, removeEventListener: nothing }),
  });
  Element.prototype.scrollTo = () => undefined;
  window.history.replaceState(null, '', '/');
});
afterEach(cleanup);

async function sitDown(server: FakeServer): Promise<Desk> {
  const desk = await Desk.at(server);
  render(<App client={desk} />);
  await act(() => desk.clock.pass(1_000));
  return desk;
}

test('who comes in sees who he is, what waits to be read, and the title says how much', async () => {
  const server = new FakeServer([1, 2], [1, 3]);
  server.post(2, 4, '今晚会商');
  await sitDown(server);
  expect(screen.getByRole('button', { name: '第1人的名片' })).toBeTruthy();
  expect(screen.getByText('1 条未读')).toBeTruthy();
  expect(document.title).toContain('1');
});

test('what is typed and sent reaches the server, and the composer is empty again', async () => {
  const server = new FakeServer([1, 2]);
  window.history.replaceState(null, '', '/c/4');
  const desk = await sitDown(server);
  const composer = screen.getByPlaceholderText(/第4组/);
  await userEvent.type(composer, '收到{Enter}');
  await act(() => desk.clock.pass(1_000));
  expect(server.messages(4).map(({ text }) => text)).toEqual(['收到']);
  expect(composer).toHaveProperty('value', '');
});

test('without a connection one is told so, and what was said waits', async () => {
  const server = new FakeServer([1, 2]);
  window.history.replaceState(null, '', '/c/4');
  const desk = await sitDown(server);
  server.down = true;
  await act(() => {
    server.cut();
    return desk.clock.pass(10_000);
  });
  await userEvent.type(screen.getByPlaceholderText(/第4组/), '等着{Enter}');
  await screen.findAllByText(/网络已断开|正在重新连接/, undefined, { timeout: 5_000 });
  server.down = false;
  await act(() => desk.clock.pass(60_000));
  expect(server.messages(4).map(({ text }) => text)).toEqual(['等着']);
});

test('who is not signed in is asked to, and no socket is opened', async () => {
  const server = new FakeServer([1, 2]);
  server.signedIn = null;
  await sitDown(server);
  expect(await screen.findByRole('button', { name: '登录' })).toBeTruthy();
  expect(server.knocks).toBe(0);
});
