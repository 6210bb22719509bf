import { useMemo } from 'react';
import { useName } from '../client/people';
import type { Node } from './body';

/** A source that the server has not drawn yet, close to how it will: names called, addresses, the rest as typed. */
export function useDrawnSource(source: string): readonly Node[] {
  const nameOf = useName();
  return useMemo(() => drawn(source, nameOf), [source, nameOf]);
}

const PIECES =
  /@\{(\d+|all)\}|https?:\/\/[^\s<>"'，。；！？（）]+|\*\*([^*\n]+)\*\*|```\n?([\s\S]+?)\n?```|`([^`\n]+)`/g;

export function drawn(source: string, nameOf: (person: number) => string): readonly Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const found of source.matchAll(PIECES)) {
    if (found.index > done) nodes.push({ t: 'text', text: source.slice(done, found.index) });
    nodes.push(nodeOf(found, nameOf));
    done = found.index + found[0].length;
  }
  if (done < source.length) nodes.push({ t: 'text', text: source.slice(done) });
  return nodes;
}

function nodeOf([whole, called, strong, block, code]: RegExpMatchArray, nameOf: (person: number) => string): Node {
  if (called === 'all') return { t: 'mention_all' };
  if (called !== undefined) return { t: 'mention', person: Number(called), name: nameOf(Number(called)) };
  if (strong !== undefined) return { t: 'strong', text: strong };
  if (block !== undefined) return { t: 'code_block', text: block };
  if (code !== undefined) return { t: 'code', text: code };
  return { t: 'link', url: whole };
}
