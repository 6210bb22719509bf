// @vitest-environment jsdom
/** 主办、协办 on a card: what was proposed has names, and can be changed. */
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { speak } from '../../src/i18n/words';
import { zhLater } from '../../src/i18n/zh-later';
import type { Face, PersonCard, UnitCard } from '../../src/protocol/generated';
import type { HeldCard } from '../../src/store/cards';
import { newStore } from '../../src/store/store';
import type { Actions, Client } from '../../src/sync/actions';
import { ClientContext } from '../../src/views/client/client';
import { CardView } from '../../src/views/cards/card-view';
import '../../src/views/cards/inputs/people-input'; // fetched when it is drawn, which may take long here
import { idsIn, picked, valueOf } from '../../src/views/cards/inputs/picked';
import { choiceOf, nothing } from '../../src/views/picker/choice';

afterEach(cleanup);
beforeEach(() => {
  const still = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = still;
      unobserve = still;
      disconnect = still;
    },
  );
});

const LI: PersonCard = {
  person: 30,
  name: '岑雨水',
  pinyin: 'cen yu shui',
  initials: 'cys',
  unit: '市水利局',
  title: '',
};
const UNITS = [unit(7, '市水利局'), unit(8, '市城管局')];
const FACE: Face = {
  kind: 'instruction',
  name: '批示件',
  title: '恢复供水',
  fallback: '批示件',
  body: [],
  actions: [
    {
      type: 'Action.ShowCard',
      title: '交办',
      card: {
        type: 'AdaptiveCard',
        body: [
          { type: 'Collab.Input.People', id: 'parts_lead', label: '主办', of: ['units', 'persons'], max: 1 },
          { type: 'Collab.Input.People', id: 'parts_assist', label: '协办', of: ['units', 'persons'], max: 9 },
        ],
        actions: [{ type: 'Action.Execute', title: '交办', verb: 'assign' }],
      },
    },
    { type: 'Action.Execute', title: '阅存', verb: 'file', mode: 'secondary' },
  ],
  acts: { 'assign+file': ['assign', 'file'] },
  waits: ['awaited'],
};

function unit(id: number, name: string): UnitCard {
  return {
    unit: id,
    name,
    short_name: name,
    initials: '',
    parent: null,
    level: 'city',
    kind: 'department',
    people: 1,
  };
}

/** The card as the leader has it, and as his client knows the directory. */
function draw(roles: readonly string[], inputs: Readonly<Record<string, unknown>>) {
  const store = newStore();
  store.setState({ connection: { ...store.getState().connection, phase: 'live' }, people: new Map([[30, LI]]) });
  const actions: Partial<Actions> = {
    units: () => Promise.resolve({ ok: true, value: UNITS }),
    needPersons: vi.fn(),
    ask: () => new Promise(() => undefined),
  };
  const view = { standings: [{ part: 0, version: 1, roles, inputs }] };
  const held: HeldCard = { card: 1, version: 1, viewVersion: 1, face: FACE, view, renewed: false };
  const onPress = vi.fn();
  const words = speak('zh-Hans');
  words.addResourceBundle('zh-Hans', 'translation', zhLater, true, true);
  render(
    <I18nextProvider i18n={words}>
      <ClientContext value={{ store, actions: actions as Client['actions'] }}>
        <CardView held={held} press={undefined} onPress={onPress} onDiscard={vi.fn()} />
      </ClientContext>
    </I18nextProvider>,
  );
  return { onPress };
}

const READ = { parts_lead: { units: [7] }, parts_assist: { units: [8], persons: [30] } };

test('what was read stands in the open form by name, and one press sends it', async () => {
  const hand = userEvent.setup();
  const { onPress } = draw(['assign+file', 'awaited'], READ);
  expect(await screen.findByText('市水利局')).toBeTruthy();
  expect(await screen.findByText('市城管局、岑雨水')).toBeTruthy();
  await hand.click(screen.getByRole('button', { name: '交办' }));
  expect((onPress.mock.calls[0] as unknown[])[1]).toEqual(READ);
});

test('a form of which nothing is filled in, or that waits for nobody here, stays folded', () => {
  draw(['assign+file', 'awaited'], {});
  expect(screen.queryByText('主办')).toBeNull();
  cleanup();
  draw(['assign+file'], READ);
  expect(screen.queryByText('主办')).toBeNull();
});

test('what was proposed can be let go of in the picker', async () => {
  const hand = userEvent.setup();
  const { onPress } = draw(['assign+file', 'awaited'], READ);
  await hand.click(await screen.findByText('市城管局、岑雨水'));
  const sheet = await screen.findByRole('dialog');
  await hand.click(within(sheet).getByRole('button', { name: '取消选择岑雨水' }));
  await hand.click(within(sheet).getByRole('button', { name: '选好了' }));
  await hand.click(screen.getByRole('button', { name: '交办' }));
  const sent = (onPress.mock.calls[0] as unknown[])[1];
  expect(sent).toEqual({ ...READ, parts_assist: { persons: [], positions: [], units: [8] } });
});

test('what has no name yet is shown all the same, and of too many the latest stay', () => {
  const known = choiceOf([{ kind: 'units', id: 8, name: '市城管局' }]);
  const choice = picked({ units: [7, 8], persons: [30] }, known, () => undefined, '1 项');
  expect([...choice.values()].map(({ name }) => name)).toEqual(['市城管局', '1 项', '1 项']);
  expect(valueOf(choice, 1).value).toEqual({ persons: [30], positions: [], units: [] });
  expect(picked('什么也不是', nothing, () => undefined, '')).toEqual(nothing);
  expect(idsIn({ units: ['7', 8] }, 'units')).toEqual([8]);
});
