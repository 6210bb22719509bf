// @vitest-environment jsdom
/** 首次登录: what somebody with a slip of paper sees and does. */
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../src/sync/ports';
import { App } from '../../src/views/app';
import { Desk } from '../fake/desk';
import { FakeServer } from '../fake/server';

const nothing = (): undefined => undefined;
const CODE = 'K7MP-4XQD';
const GOOD = '洪峰过境-2026';

class NoLayout {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
}

/** A server at which person 1 has a slip and no password yet. */
class Newcomers extends FakeServer {
  readonly asked: string[] = [];
  refusal: object | undefined;
  codeGone = false;

  override request(method: 'GET' | 'POST' | 'DELETE', path = '', body?: unknown): Promise<Answer> {
    if (method !== 'POST') return super.request(method);
    this.asked.push(`${path} ${JSON.stringify(body)}`);
    return Promise.resolve(path.endsWith('/first') ? this.#first(body) : this.#signIn(body));
  }

  #signIn(body: unknown): Answer {
    const { password } = body as { readonly password: string };
    if (password === CODE) return { status: 403, body: { code: 'choose_password' } };
    return { status: 401, body: { code: 'unauthenticated' } };
  }

  #first(body: unknown): Answer {
    if (this.codeGone) return { status: 401, body: { code: 'unauthenticated' } };
    if (this.refusal) return { status: 400, body: { code: 'invalid', field: 'password', ...this.refusal } };
    const { password } = body as { readonly password: string };
    if (password !== GOOD) return { status: 500, body: null };
    this.signedIn = 1;
    return { status: 200, body: this.people.get(1) };
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

async function arrive(): Promise<{ readonly server: Newcomers; readonly desk: Desk }> {
  const server = new Newcomers([1, 2]);
  server.signedIn = null;
  const desk = await Desk.at(server);
  render(<App client={desk} />);
  await act(() => desk.clock.pass(1_000));
  return { server, desk };
}

async function types(password: string): Promise<void> {
  await fills(await screen.findByLabelText('工号'), '10003');
  await fills(screen.getByLabelText('密码'), password);
  await userEvent.keyboard('{Enter}');
}

/** In place of what stood there. */
async function fills(field: HTMLElement, words: string): Promise<void> {
  await userEvent.clear(field);
  await userEvent.paste(words);
}

async function chooses(password: string, again = password): Promise<void> {
  await fills(screen.getByLabelText('新密码'), password);
  await fills(screen.getByLabelText('再输一次新密码'), again);
  await userEvent.click(screen.getByRole('button', { name: '设置密码并登录' }));
}

test('the code in the place of the password leads to choosing one, and then in, with a word of welcome', async () => {
  const { server, desk } = await arrive();
  await types(CODE);
  expect(await screen.findByRole('heading', { name: '设置您的密码' })).toBeTruthy();
  await chooses(GOOD);
  await act(() => desk.clock.pass(1_000));
  expect(server.asked.at(-1)).toBe(`/api/v1/session/first {"login":"10003","code":"${CODE}","password":"${GOOD}"}`);
  expect(screen.getByRole('button', { name: '第1人的名片' })).toBeTruthy();
  expect(await screen.findByText(/欢迎您，第1人/)).toBeTruthy();
});

test('who is shown around walks it, and is not held where he goes elsewhere', async () => {
  const { desk } = await arrive();
  await types(CODE);
  await chooses(GOOD);
  await act(() => desk.clock.pass(1_000));
  expect(await screen.findByText('第 1 步，共 5 步')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '下一步' }));
  expect(await screen.findByText('第 2 步，共 5 步')).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: '通讯录' }));
  expect(window.location.pathname).toBe('/people');
  await waitFor(() => expect(screen.queryByText('第 2 步，共 5 步')).toBeNull());
  expect(window.location.pathname).toBe('/people');
});

test('what breaks a rule is said here and not sent', async () => {
  const { server } = await arrive();
  await types(CODE);
  await chooses('10003-abc', '10003-abd');
  expect(screen.getByText('不含工号、姓名和手机号').dataset.kept).toBe('no');
  expect(screen.getByText('两次输入一致').dataset.kept).toBe('no');
  expect(server.asked).toHaveLength(1);
});

test('what only the server knows is said at its rule, and the next password is tried anew', async () => {
  const { server, desk } = await arrive();
  await types(CODE);
  server.refusal = { rule: 'common' };
  await chooses('qwertyuiop');
  expect((await screen.findByText('不是常见密码，如 12345678')).dataset.kept).toBe('no');
  server.refusal = undefined;
  await chooses(GOOD);
  await act(() => desk.clock.pass(1_000));
  expect(screen.getByRole('button', { name: '第1人的名片' })).toBeTruthy();
});

test('a code that was used meanwhile leads back to the door, with what to do', async () => {
  const { server } = await arrive();
  await types(CODE);
  server.codeGone = true;
  await chooses(GOOD);
  expect(await screen.findByText(/登录码已用过、已失效/)).toBeTruthy();
  expect(screen.getByLabelText('工号')).toBeTruthy();
});

test('a wrong code is told as one, a wrong password as one, and nobody is named to ask', async () => {
  await arrive();
  await types('2222-2222');
  expect(await screen.findByText(/工号或登录码不正确/)).toBeTruthy();
  await types('什么来着');
  expect(await screen.findByText(/工号或密码不正确.*请联系本单位管理员/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '第一次使用 / 忘记密码' }));
  expect(screen.getByText(/请联系本单位管理员，凭新的登录码重新设置/)).toBeTruthy();
});
