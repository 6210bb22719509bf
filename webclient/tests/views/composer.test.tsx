// @vitest-environment jsdom
/** 写消息: what sends and what must not. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { speak } from '../../src/i18n/words';
import type { PersonCard } from '../../src/protocol/generated';
import { newStore } from '../../src/store/store';
import type { Client } from '../../src/sync/actions';
import { ClientContext } from '../../src/views/client/client';
import { Composer } from '../../src/views/composer/composer';
import { meaningOfEnter, type Press } from '../../src/views/composer/keys';
import { nothing, sourceOf } from '../../src/views/composer/mentions';
import { prefer } from '../../src/views/settings/preferences';

afterEach(cleanup);
beforeEach(() => {
  prefer({ enter: 'enter', language: 'zh-Hans' });
  Object.assign(window, { matchMedia: () => ({ matches: false }) }); // a mouse
  Element.prototype.scrollIntoView = () => undefined;
});

const people: readonly PersonCard[] = [
  { person: 2, name: '岑雨水', pinyin: 'cen yu shui', initials: 'cys', unit: '市水利局', title: '局长' },
  { person: 3, name: '江处暑', pinyin: 'jiang chu shu', initials: 'jcs', unit: '市政府办公室', title: '副市长' },
];

const commands = ['进展', '看板'].map((word) => ({ who: 'bot' as const, word, bot: 'collection', name: '协作助手' }));

/** A composer over its own words; `sent` hears what goes out. */
function Desk({
  sent,
  mayCallAll = false,
}: {
  readonly sent: (source: string) => void;
  readonly mayCallAll?: boolean;
}) {
  const [held, setHeld] = useState({ writing: nothing, caret: 0 });
  return (
    <Composer
      name="防汛值守"
      {...held}
      people={people}
      commands={commands}
      mayCallAll={mayCallAll}
      limit={20}
      about={undefined}
      carries="nothing"
      onFiles={() => undefined}
      onWriting={(writing, caret) => setHeld({ writing, caret })}
      onSend={() => sent(sourceOf(held.writing))}
      onDropAbout={() => undefined}
      onEditLast={() => undefined}
    />
  );
}

function sitDown(mayCallAll = false) {
  const sent = vi.fn<(source: string) => void>();
  render(
    <I18nextProvider i18n={speak('zh-Hans')}>
      <ClientContext value={{ store: newStore(), actions: {} as Client['actions'] }}>
        <Desk sent={sent} mayCallAll={mayCallAll} />
      </ClientContext>
    </I18nextProvider>,
  );
  return { sent, field: screen.getByRole('textbox'), user: userEvent.setup() };
}

test('Enter sends, Shift+Enter and Ctrl+Enter break the line', async () => {
  const { sent, field, user } = sitDown();
  await user.type(field, '一{Shift>}{Enter}{/Shift}二{Control>}{Enter}{/Control}三');
  expect(field).toHaveProperty('value', '一\n二\n三');
  expect(sent).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(sent).toHaveBeenCalledExactlyOnceWith('一\n二\n三');
});

test('Enter that chooses a word of the input method never sends', async () => {
  const { sent, field, user } = sitDown();
  await user.type(field, '好');
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(sent).not.toHaveBeenCalled();
});

test('by choice Ctrl+Enter sends and Enter breaks the line', async () => {
  prefer({ enter: 'ctrl' });
  const { sent, field, user } = sitDown();
  await user.type(field, '一{Enter}二');
  expect(field).toHaveProperty('value', '一\n二');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(sent).toHaveBeenCalledExactlyOnceWith('一\n二');
});

test('on a phone Enter breaks the line', () => {
  const press: Press = {
    key: 'Enter',
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 13,
  };
  expect(meaningOfEnter(press, 'enter', true)).toBe('field');
  expect(meaningOfEnter(press, 'enter', false)).toBe('send');
});

test('@ with the initials of the pinyin finds somebody; Enter takes him and does not send', async () => {
  const { sent, field, user } = sitDown();
  await user.type(field, '请@jcs');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    expect.stringContaining('江处暑'),
  ]);
  await user.keyboard('{Enter}阅');
  expect(field).toHaveProperty('value', '请@江处暑 阅');
  expect(sent).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(sent).toHaveBeenCalledExactlyOnceWith('请@{3} 阅');
});

test('a stroke that begins the words tells what calls a bot; a word that stands whole is sent at once', async () => {
  const { sent, field, user } = sitDown();
  await user.type(field, '/');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    '/进展协作助手',
    '/看板协作助手',
  ]);
  await user.keyboard('jz{Enter}已转移32户');
  expect(field).toHaveProperty('value', '/进展 已转移32户');
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.clear(field);
  await user.type(field, '/看板');
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.keyboard('{Enter}');
  expect(sent).toHaveBeenCalledExactlyOnceWith('/看板');
});

test('a stroke in the middle of words, and one with nothing after it that fits, call nobody', async () => {
  const { field, user } = sitDown();
  await user.type(field, '6/');
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.clear(field);
  await user.type(field, '/没有');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('the unit finds its people, the arrows choose, Esc leaves the @ as it is', async () => {
  const { field, user } = sitDown();
  await user.type(field, '@市');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await user.keyboard('{ArrowDown}{Tab}');
  expect(field).toHaveProperty('value', '@江处暑 ');
  await user.keyboard('@c{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
});

test('the arrows begin anew with other letters, and Esc is for one @ alone', async () => {
  const { field, user } = sitDown();
  await user.type(field, '@市{ArrowDown}{Backspace}水');
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('岑雨水');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  await user.clear(field);
  await user.type(field, '@市{ArrowDown}');
  await user.clear(field);
  await user.type(field, '请@市');
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('岑雨水');
});

test('everybody is offered to those who lead, and to nobody else', async () => {
  const { field, user } = sitDown();
  await user.type(field, '@');
  expect(screen.queryByText('所有人')).toBeNull();
  cleanup();
  const lead = sitDown(true);
  await lead.user.type(lead.field, '@所');
  await lead.user.keyboard('{Enter}');
  expect(lead.field).toHaveProperty('value', '@所有人 ');
});

test('Backspace behind a name takes the whole name', async () => {
  const { field, user } = sitDown();
  await user.type(field, '请@cys{Enter}{Backspace}{Backspace}');
  expect(field).toHaveProperty('value', '请');
});

test('near the limit one is told what is left, beyond it by how much', async () => {
  const { field, user } = sitDown();
  await user.type(field, '一二三四五六七八九十一二三四五六七八九');
  expect(screen.getByText('还可输入 1 字')).toBeTruthy();
  await user.keyboard('十十');
  expect(screen.getByText(/超出 1 字/)).toBeTruthy();
});
