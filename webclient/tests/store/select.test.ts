import { expect, test } from 'vitest';
import type { Page, Summary } from '../../src/protocol/generated';
import { apply } from '../../src/store/apply';
import { kept } from '../../src/store/outgoing';
import { entriesOf, linesInOrder, mayEdit, mayRecall, unreadTotal } from '../../src/store/select';
import { EMPTY, type State } from '../../src/store/state';
import { asking, opened, withPage } from '../../src/store/timeline';
import { withSummary } from '../../src/store/welcome';
import { golden } from '../golden';

const replies = new Map(
  golden<{ answers: string; frame: { ok: unknown } }[]>('replies').map(({ answers, frame }) => [answers, frame.ok]),
);
const summary = replies.get('conversation.get') as Summary;
const page = replies.get('message.history') as Page;
const ME = { person: 1, name: '岑雨水', pinyin: '', initials: '', unit: '市水利局', title: '局长' };
const AT = Date.parse(page.messages[2]!.at);

function scene(): State {
  const timeline = withPage(asking(opened(null), 'whole'), page, ME.person);
  return withSummary({ ...EMPTY, me: ME, timelines: new Map([[4, timeline]]) }, { ...summary, role: 'member' });
}

test('messages, notices and what waits stand in one row, in their order', () => {
  const waiting = { client_id: 'x', conversation: 4, text: '在路上', quote: null, files: [], at: 0 };
  const state = scene();
  const outgoing = kept(state.outgoing, { ...waiting, sending: 'queued', refusal: null });
  const kinds = entriesOf({ ...state, outgoing }, 4).map(({ kind }) => kind);
  expect(kinds.join(' ')).toBe('notice notice message message notice notice message outgoing');
});

test('a row that has not changed is the same object', () => {
  const state = scene();
  expect(entriesOf({ ...state, online: new Set([3]) }, 4)).toBe(entriesOf(state, 4));
  expect(linesInOrder({ ...state, online: new Set([3]) })).toBe(linesInOrder(state));
});

test('what waits is not drawn below a window that ends before it', () => {
  const state = scene();
  const timelines = new Map([[4, { ...state.timelines.get(4)!, moreAfter: true }]]);
  const outgoing = new Map([
    [
      4,
      [
        {
          client_id: 'x',
          conversation: 4,
          text: '',
          quote: null,
          files: [],
          at: 0,
          sending: 'sent' as const,
          refusal: null,
        },
      ],
    ],
  ]);
  expect(entriesOf({ ...state, timelines, outgoing }, 4).some(({ kind }) => kind === 'outgoing')).toBe(false);
});

test('muted conversations do not count into the total', () => {
  const state = withSummary(scene(), { ...summary, conversation: 9, unread: 7, muted: true });
  expect(unreadTotal(state)).toBe(1);
  const unmuted = apply(
    { ...state, me: ME },
    { stream: 'user:1', seq: 1, type: 'mute.changed', data: { conversation: 9, muted: false } },
  );
  expect(unreadTotal(unmuted)).toBe(8);
});

test('recall is offered within the window, to its author and to those who run the group', () => {
  const state = scene();
  const line = state.lines.get(4)!;
  const [theirs, , mine] = page.messages as [Page['messages'][0], unknown, Page['messages'][0]];
  expect(mayRecall(state, line, mine, AT + 60_000)).toBe(true);
  expect(mayRecall(state, line, mine, AT + 180_000)).toBe(false);
  expect(mayRecall({ ...state, clockOffset: -86_400_000 }, line, mine, AT + 86_460_000)).toBe(true);
  expect(mayRecall(state, { ...line, role: 'admin' }, mine, AT + 180_000)).toBe(true);
  expect(mayRecall(state, { ...line, role: 'owner' }, theirs, AT)).toBe(false);
  expect([mayEdit(state, mine, AT), mayEdit(state, theirs, AT)]).toEqual([true, false]);
  expect(mayEdit(state, mine, AT + 90_000_000)).toBe(false);
});
