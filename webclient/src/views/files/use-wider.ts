import { useEffect, useRef } from 'react';
import type { State } from '../../store/state';
import type { Actions } from '../../sync/actions';
import { useActions, useStateNow } from '../client/client';
import { useLooking, widen } from './viewer';

const PAGE = 30;
type Side = 'before' | 'after';

/** Who looks at the first or last picture that is known is shown those before and after it in the conversation. */
export function useWider(conversation: number | undefined): void {
  const actions = useActions();
  const state = useStateNow();
  const { pictures, place, numbers } = useLooking();
  const askedRef = useRef(new Set<string>());
  useEffect(() => {
    if (conversation === undefined) return;
    const here = conversation;
    async function wider(side: Side) {
      const edge = pictures.at(side === 'before' ? 0 : -1);
      const nr = edge && (numbers.get(edge.file) ?? numberOf(state(), here, edge.file));
      if (nr === undefined || askedRef.current.has(`${side} ${nr}`)) return;
      askedRef.current.add(`${side} ${nr}`);
      widen(side, ...(await beside(actions, here, side, nr)));
    }
    if (place === 0) void wider('before');
    if (place === pictures.length - 1) void wider('after');
  }, [actions, state, conversation, pictures, place, numbers]);
}

/** The pictures on that side of a message, the oldest first, and the messages that carry them. */
async function beside(actions: Actions, conversation: number, side: Side, nr: number) {
  const outcome = await actions.ask({
    do: 'conversation.files',
    conversation,
    sort: 'pictures',
    limit: PAGE,
    ...(side === 'before' ? { before: nr } : { after: nr }),
  });
  const sent = outcome.ok ? outcome.value.files : [];
  const ordered = side === 'before' ? sent.toReversed() : sent;
  return [ordered.map(({ file }) => file), new Map(sent.map(({ file, nr: number }) => [file.file, number]))] as const;
}

function numberOf(state: State, conversation: number, file: string): number | undefined {
  const messages = state.timelines.get(conversation)?.messages ?? [];
  return messages.find((message) => message.files.some((one) => one.file === file))?.nr;
}
