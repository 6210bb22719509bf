import { useEffect, useState } from 'react';
import type { ImportLines, ReadImport } from '../../protocol/generated';
import type { Actions, Outcome } from '../../sync/actions';
import { useActions } from '../client/client';

export type LineKind = ReadImport['kind'];
/** Parts that are fetched, of 500 lines each: more than anybody reads; the report has them all. */
const PARTS = 20;

export interface Lines {
  readonly parts: readonly ImportLines[];
  readonly done: boolean;
  /** There are more than are fetched. */
  readonly more: boolean;
}

const NONE: Lines = { parts: [], done: false, more: false };

/** What an import found of this kind, part by part. */
export function useLines(number: number, kind: LineKind): Lines {
  const actions = useActions();
  const [lines, setLines] = useState<Lines & { readonly of: string }>({ ...NONE, of: '' });
  const of = `${number} ${kind}`;
  useEffect(() => {
    const gone = new AbortController();
    void fetchParts(actions, number, kind, gone.signal).then((found) => {
      if (!gone.signal.aborted) setLines({ ...found, of: `${number} ${kind}` });
    });
    return () => gone.abort();
  }, [actions, number, kind]);
  return lines.of === of ? lines : NONE;
}

async function fetchParts(actions: Actions, number: number, kind: LineKind, gone: AbortSignal): Promise<Lines> {
  const parts: ImportLines[] = [];
  let next: number | null = 0;
  while (next !== null && parts.length < PARTS && !gone.aborted) {
    const outcome: Outcome<ImportLines> = await actions.ask({ do: 'import.read', number, kind, part: next });
    if (!outcome.ok) break;
    parts.push(outcome.value);
    next = outcome.value.next;
  }
  return { parts, done: true, more: next !== null };
}
