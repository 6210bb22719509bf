// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createInstance } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { zh } from '../../src/i18n/zh';
import { zhLater } from '../../src/i18n/zh-later';
import type { Face, View } from '../../src/protocol/generated';
import type { HeldCard } from '../../src/store/cards';
import type { Press } from '../../src/store/press';
import { CardView } from '../../src/views/cards/card-view';
import { standingOf } from '../../src/views/cards/elements/deadline';

afterEach(cleanup);

const words = createInstance();
void words.init({
  lng: 'zh',
  resources: { zh: { translation: zh } },
  interpolation: { escapeValue: false },
});
words.addResourceBundle('zh', 'translation', zhLater, true);

const LEAD: View = { standings: [{ part: 7, version: 2, roles: ['lead'] }] };
const FACE: Face = {
  kind: 'sample',
  name: '督办单',
  title: '城北路段恢复通行',
  fallback: '督办单',
  body: [
    { type: 'TextBlock', text: '<b>不是标记</b>' },
    { type: 'Collab.Unknown', was: 'Media', fallback: { type: 'TextBlock', text: '录像' } },
    { type: 'Collab.Unknown', was: 'Carousel' },
    { type: 'Collab.Light', light: 'red' },
  ],
  actions: [
    { type: 'Action.Execute', title: '签收', verb: 'accept' },
    {
      type: 'Action.ShowCard',
      title: '退回',
      mode: 'secondary',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'reason', label: '理由', isRequired: true, errorMessage: '请写明理由' }],
        actions: [{ type: 'Action.Execute', title: '提交', verb: 'decline' }],
      },
    },
    { type: 'Action.Execute', title: '办结', verb: 'complete', mode: 'secondary' },
  ],
  acts: { lead: ['accept', 'decline'], initiator: ['complete'] },
  waits: ['lead'],
};

function press(more: Partial<Press> = {}): Press {
  const told = { card: 1, part: 7, part_version: 2, action: 'accept', inputs: {} };
  return { ...told, client_id: 'a', sending: 'queued', refusal: null, at: 0, ...more };
}

function draw(view: View, pressed?: Press, face: Face = FACE, renewed = false) {
  const held: HeldCard = { card: 1, version: 3, viewVersion: 3, face, view, renewed };
  const onPress = vi.fn();
  render(
    <I18nextProvider i18n={words}>
      <CardView held={held} press={pressed} onPress={onPress} onDiscard={vi.fn()} />
    </I18nextProvider>,
  );
  return { onPress, card: screen.getByRole('region') };
}

describe('a card', () => {
  test('offers what my role may and nothing else', () => {
    const { card } = draw(LEAD);
    const offered = within(card).getAllByRole('button');
    expect(offered.map((button) => button.textContent)).toEqual(['签收', '退回']);
    expect(card.textContent).toContain('待您处理');
  });

  test('offers nothing to who looks on', () => {
    const { card } = draw({ standings: [] });
    expect(within(card).queryAllByRole('button')).toEqual([]);
    expect(card.textContent).not.toContain('待您处理');
  });

  test('shows words as words, a light with its word, and something for what nobody can draw', () => {
    const { card } = draw(LEAD);
    for (const said of ['<b>不是标记</b>', '录像', '超期', 'Carousel']) expect(card.textContent).toContain(said);
    expect(card.querySelector('b')).toBeNull();
  });

  test('plays what was spoken to who may hear it, and to nobody else', () => {
    const file = 'f0000000-0000-4000-8000-000000000001';
    const { card } = draw({ ...LEAD, body: [{ type: 'Collab.Voice', file, seconds: 12, peaks: [9] }] });
    expect(within(card).getByRole('button', { name: '播放语音，0:12' })).toBeDefined();
    cleanup();
    const { card: others } = draw({ standings: [] });
    expect(within(others).queryByRole('button', { name: /播放语音/ })).toBeNull();
  });

  test('asks for what is missing at its field, and sends what was filled in with my part', async () => {
    const hand = userEvent.setup();
    const { onPress, card } = draw(LEAD);
    await hand.click(within(card).getByRole('button', { name: '退回' }));
    await hand.click(within(card).getByRole('button', { name: '提交' }));
    expect(within(card).getByText('请写明理由')).toBeTruthy();
    expect(onPress).not.toHaveBeenCalled();
    await hand.type(within(card).getByLabelText(/理由/), '不属本单位职责');
    await hand.click(within(card).getByRole('button', { name: '提交' }));
    const [offered, inputs] = onPress.mock.calls[0] as [{ standing: { part: number } }, object];
    expect([offered.standing.part, inputs]).toEqual([7, { reason: '不属本单位职责' }]);
  });

  test('shows a press at once, waits with it, and offers nothing else meanwhile', () => {
    const { card } = draw(LEAD, press());
    expect(card.textContent).toContain('已记下');
    expect(within(card).getByRole('button', { name: '签收' }).getAttribute('aria-busy')).toBe('true');
    expect(within(card).getByRole('button', { name: '退回' }).hasAttribute('disabled')).toBe(true);
  });

  test('says why a press was refused, and says quietly that it is a newer card', () => {
    const refusal = { code: 'forbidden', message: 'no' };
    expect(draw(LEAD, press({ sending: 'refused', refusal })).card.textContent).toContain('这一步不由您办理');
    cleanup();
    expect(draw(LEAD, undefined, FACE, true).card.textContent).toContain('以下为最新内容');
  });

  test('that is done waits for nobody and is stamped', () => {
    const { card } = draw(LEAD, undefined, { ...FACE, state: 'done', stamp: '已办结', acts: {} });
    expect(card.textContent).toContain('已办结');
    expect(card.textContent).not.toContain('待您处理');
  });
});

test('a deadline is red once it is over, whatever the card last said, and stands still while paused', () => {
  const deadline = {
    type: 'Collab.Deadline',
    begins: '2026-11-20T00:00:00Z',
    due: '2026-11-22T00:00:00Z',
    light: 'green',
  } as const;
  const at = (moment: string) => new Date(moment);
  expect(standingOf(deadline, at('2026-11-21T00:00:00Z'))).toMatchObject({ share: 0.5, light: 'green' });
  expect(standingOf(deadline, at('2026-11-25T00:00:00Z'))).toMatchObject({ share: 1, light: 'red' });
  const paused = { ...deadline, state: 'paused', at: '2026-11-20T12:00:00Z' } as const;
  expect(standingOf(paused, at('2026-12-01T00:00:00Z'))).toMatchObject({ share: 0.25, light: 'grey' });
});
