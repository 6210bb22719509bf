import type { TFunction } from 'i18next';
import type { FileCard } from '../../protocol/generated';
import { isPicture } from '../files/place';
import { durationWords } from '../voice/peaks';
import type { Node } from './body';

/** What was said as plain words on one line, for lists, quotes and the clipboard. */
export function plainOf(nodes: readonly Node[], t: TFunction, breaks = false): string {
  const words = nodes.map((node) => wordsOf(node, t)).join('');
  return breaks ? words : words.replaceAll(/\s+/g, ' ').trim();
}

/** What was said on one line; a message without words is what it carries. */
export function excerptOf(nodes: readonly Node[], files: readonly FileCard[], t: TFunction): string {
  const signs = files.map((file) => signOf(file, t));
  return [plainOf(nodes, t), ...signs].filter(Boolean).join(' ');
}

function signOf(file: FileCard, t: TFunction): string {
  if (file.voice) return t('voice.short', { length: durationWords(file.voice.seconds) });
  return isPicture(file) ? t('files.picture') : t('files.file', { name: file.name });
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
