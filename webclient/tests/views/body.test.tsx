// @vitest-environment jsdom
/** What was said can only ever become words. */
import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test } from 'vitest';
import { speak } from '../../src/i18n/words';
import { Body, type Node } from '../../src/views/timeline/body';
import { drawn } from '../../src/views/timeline/drawn-source';
import { plainOf } from '../../src/views/timeline/plain';

afterEach(cleanup);

function show(nodes: readonly Node[]) {
  return render(
    <I18nextProvider i18n={speak('zh-Hans')}>
      <Body nodes={nodes} me={1} />
    </I18nextProvider>,
  ).container;
}

test('markup in the words is shown, not carried out', () => {
  const page = show([{ t: 'text', text: '<img src=x onerror=alert(1)><script>alert(1)</script>' }]);
  expect(page.querySelector('img, script')).toBeNull();
  expect(page.textContent).toContain('<script>');
});

test('only http and https become links, and a link tells its target nothing', () => {
  const page = show([
    { t: 'link', url: 'javascript:alert(1)' },
    { t: 'link', url: 'https://yunting.example/a' },
  ]);
  const links = [...page.querySelectorAll('a')];
  expect(links.map((link) => link.href)).toEqual(['https://yunting.example/a']);
  expect(links[0]?.rel).toContain('noopener');
});

test('my own name and everybody stand out', () => {
  show([
    { t: 'mention', person: 1, name: '葛惊蛰' },
    { t: 'mention', person: 2, name: '岑雨水' },
    { t: 'mention_all' },
  ]);
  expect(screen.getByText('@葛惊蛰').dataset.me).toBeDefined();
  expect(screen.getByText('@岑雨水').dataset.me).toBeUndefined();
  expect(screen.getByText('@所有人').dataset.me).toBeDefined();
});

test('what waits to be sent is drawn as it will be', () => {
  const nodes = drawn('请@{2}看 **重点** 和 https://a.example/b，谢谢', () => '岑雨水');
  expect(nodes.map((node) => node.t)).toEqual(['text', 'mention', 'text', 'strong', 'text', 'link', 'text']);
  expect(plainOf(nodes, speak('zh-Hans').t)).toBe('请@岑雨水看 重点 和 https://a.example/b，谢谢');
});
