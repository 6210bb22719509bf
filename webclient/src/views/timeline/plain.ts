import type { TFunction } from 'i18next';
import type { Node } from './body';

/** What was said as plain words on one line, for lists, quotes and the clipboard. */
export function plainOf(nodes: readonly Node[], t: TFunction, breaks = false): string {
  const words = nodes.map((node) => wordsOf(node, t)).join('');
  return breaks ? words : words.replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(node: Node, t: TFunction): string {
  switch (node.t) {
    case 'text':
    case 'strong':
    case 'code':
    case 'code_block':
      return node.text;
    case 'link':
      return node.url;
    case 'mention':
      return `@${node.name}`;
    case 'mention_all':
      return `@${t('composer.everybody')}`;
    default:
      return node satisfies never;
  }
}
