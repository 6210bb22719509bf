// @vitest-environment jsdom
/** 批示: a sentence, how it is understood, and the card it becomes. */
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test } from 'vitest';
import { speak } from '../../src/i18n/words';
import { zhLater } from '../../src/i18n/zh-later';
import type { Command, HatCard, PersonCard, Proposal } from '../../src/protocol/generated';
import { newStore } from '../../src/store/store';
import type { Client } from '../../src/sync/actions';
import { ClientContext } from '../../src/views/client/client';
import { MakeMenu } from '../../src/views/composer/make-menu';
import { InstructSheet } from '../../src/views/instruct/instruct-sheet';
import { asksIn, isTooLong, readIn } from '../../src/views/instruct/proposal';
import { open, useOpened } from '../../src/views/shell/opened';

afterEach(cleanup);

const OWN: HatCard = { position: 1, words: '市政府 副市长', hand: 'own' };
const SERVED: HatCard = { position: 2, words: '市政府 副市长 江处暑（秘书 温白露 代）', hand: 'secretary' };
const PROPOSAL: Proposal = {
  task: '恢复供水',
  lead: { words: '水利局', unit: 7 },
  assists: [{ words: '城管局', unit: 8, inner: '执法科' }],
  due: { words: '3个工作日内', rule: 'in', term: { in: 'working_days', count: 3 }, at: '2026-11-26T09:30:00Z' },
  asks: [
    { kind: 'unknown_unit', role: 'assist', words: '河道办' },
    { kind: 'unknown_unit', role: 'lead', words: '河道办' },
  ],
};

type Answering = (command: Command) => unknown;
let persons = 0;

/** The sheet, open. */
function sitDown(hats: readonly HatCard[], answering?: Answering) {
  const { sent } = begin(<InstructSheet conversation={5} about={undefined} />, hats, answering);
  open({ what: 'instruct', conversation: 5 });
  const hand = userEvent.setup();
  const writes = async (words: string) => {
    await hand.click(screen.getByRole('textbox', { name: '批示内容' }));
    await hand.paste(words);
  };
  return { hand, writes, sent };
}

/** Somebody's client: a server that says in which positions he may instruct, and answers as it is told. */
function begin(view: ReactNode, hats: readonly HatCard[], answering: Answering = () => ({ ok: true, value: {} })) {
  const me: PersonCard = { person: ++persons, name: '江处暑', pinyin: '', initials: '', unit: '', title: '' };
  const store = newStore();
  store.setState({ connection: { ...store.getState().connection, phase: 'live' }, me });
  const asked: Command[] = [];
  const ask = (command: Command) => {
    asked.push(command);
    const kinds = [{ kind: 'instruction', positions: hats }];
    const own: Readonly<Record<string, unknown>> = { 'item.kinds': { kinds }, 'instruction.read': PROPOSAL };
    const known = own[command.do];
    return Promise.resolve(known ? { ok: true, value: known } : answering(command));
  };
  let ids = 0;
  const actions = { ask, uuid: () => `id-${++ids}` } as unknown as Client['actions'];
  const words = speak('zh-Hans');
  words.addResourceBundle('zh-Hans', 'translation', zhLater, true, true);
  render(
    <I18nextProvider i18n={words}>
      <ClientContext value={{ store, actions }}>{view}</ClientContext>
    </I18nextProvider>,
  );
  const sent = (what: Command['do']) => asked.filter((command) => command.do === what);
  return { sent };
}

const drafts: Answering = (command) => {
  if (command.do === 'instruction.draft') return { ok: true, value: { nr: 1, item: { item: 77 } } };
  return { ok: true, value: {} };
};

test('how the sentence is understood stands below it, in the words that were said', async () => {
  const { writes, sent } = sitDown([OWN]);
  await writes('请水利局牵头');
  expect(await screen.findByText('水利局')).toBeTruthy();
  for (const words of ['城管局执法科', '3个工作日内', '“河道办”：没有找到这个单位'])
    expect(screen.getAllByText(words)).toHaveLength(1);
  expect(sent('instruction.read')).toEqual([{ do: 'instruction.read', text: '请水利局牵头' }]);
  expect(screen.queryByText('方式')).toBeNull();
});

test('Ctrl+Enter drafts it and shows its card here; Enter alone breaks the line', async () => {
  const { hand, writes, sent } = sitDown([OWN], drafts);
  await writes('请水利局牵头');
  await hand.keyboard('{Enter}');
  expect(sent('instruction.draft')).toEqual([]);
  await hand.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(useOpened.getState().opened).toBeUndefined());
  const said = { text: '请水利局牵头', given: 'written', position: 1, source: null };
  expect(sent('instruction.draft')).toEqual([{ do: 'instruction.draft', ...said, client_id: 'id-1' }]);
  expect(sent('item.place')).toEqual([{ do: 'item.place', item: 77, conversation: 5, client_id: 'id-2' }]);
});

test('sent again after a lost answer it keeps its ids; what stands already is not drafted twice', async () => {
  const lost = { ok: false, refusal: { code: 'unavailable', message: '' } };
  const answers: Record<string, unknown[]> = {
    'instruction.draft': [lost, drafts({ do: 'instruction.draft', text: '', client_id: '' })],
    'item.place': [lost, { ok: true, value: {} }],
  };
  const { hand, writes, sent } = sitDown([OWN], (command) => answers[command.do]?.shift());
  await writes('请水利局牵头');
  for (let tries = 1; tries <= 3; tries++) {
    await waitFor(() => expect(screen.getByRole('button', { name: '拟批' })).toHaveProperty('disabled', false));
    await hand.click(screen.getByRole('button', { name: '拟批' }));
  }
  await waitFor(() => expect(useOpened.getState().opened).toBeUndefined());
  const ids = (what: Command['do']) => sent(what).map((command) => (command as { client_id: string }).client_id);
  expect([ids('instruction.draft'), ids('item.place')]).toEqual([
    ['id-1', 'id-1'],
    ['id-2', 'id-2'],
  ]);
});

test('a secretary says whose it is and how it was given', async () => {
  const { hand, writes, sent } = sitDown([OWN, SERVED], drafts);
  await hand.click(await screen.findByRole('radio', { name: SERVED.words }));
  await hand.click(screen.getByRole('radio', { name: '口头（秘书代录）' }));
  await writes('请水利局牵头');
  await hand.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sent('instruction.draft')).toHaveLength(1));
  expect(sent('instruction.draft')[0]).toMatchObject({ position: 2, given: 'oral' });
});

test('only who may instruct is offered it', async () => {
  const offered = async (hats: readonly HatCard[]) => {
    const hand = userEvent.setup();
    const { sent } = begin(<MakeMenu conversation={5} />, hats);
    await waitFor(() => expect(sent('item.kinds')).toHaveLength(1));
    await hand.click(screen.getByRole('button', { name: '发起' }));
    const acts = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    cleanup();
    return acts;
  };
  expect(await offered([])).not.toContain('批示：一句话交办');
  expect((await offered([OWN]))[0]).toBe('批示：一句话交办');
});

test('of what was read only what was said is shown, and each question once', () => {
  expect(readIn({ task: '恢复供水' })).toEqual([]);
  expect(readIn(PROPOSAL).map(({ part }) => part)).toEqual(['lead', 'assist', 'due']);
  expect(asksIn(PROPOSAL)).toHaveLength(1);
  expect([isTooLong('批'.repeat(2_000)), isTooLong('批'.repeat(2_001)), isTooLong('𠀀'.repeat(2_000))]).toEqual([
    false,
    true,
    false,
  ]);
});
