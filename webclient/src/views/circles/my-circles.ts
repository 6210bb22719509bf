import { useEffect } from 'react';
import { create } from 'zustand';
import type { CircleLine } from '../../protocol/generated';
import type { State } from '../../store/state';
import { useActions, useKnown } from '../client/client';

interface Mine {
  /** Undefined until they are here. */
  readonly circles: readonly CircleLine[] | undefined;
  readonly failed: boolean;
}

const useMine = create<Mine>(() => ({ circles: undefined, failed: false }));

/** 我的协作圈, asked once there is one and again whenever one comes, goes or moves on. For the place that is always there. */
export function useKeepMyCircles(): void {
  const actions = useActions();
  const key = useKnown(changing);
  const live = useKnown((state) => state.connection.phase === 'live' && state.listed);
  useEffect(() => {
    if (!live) return;
    if (key === '') {
      useMine.setState({ circles: NONE, failed: false });
      return;
    }
    void actions.ask({ do: 'circle.list' }).then((outcome) => {
      if (outcome.ok) useMine.setState({ circles: outcome.value.circles, failed: false });
      else useMine.setState({ failed: true });
    });
  }, [actions, key, live]);
}

const NONE: readonly CircleLine[] = [];

/** Which circles there are, and at which event they were last changed. */
function changing({ lines, circles }: State): string {
  const mine = [...lines.values()].filter(({ kind }) => kind === 'circle');
  return mine.map(({ conversation, title }) => `${conversation} ${title} ${circles.get(conversation) ?? 0}`).join();
}

export function useMyCircles(): Mine {
  return useMine();
}

/** The circles of mine that were founded out of this message. */
export function useFoundedFrom(conversation: number, nr: number): readonly CircleLine[] {
  const circles = useMine(({ circles }) => circles?.some(isFrom(conversation, nr)) && circles);
  return circles ? circles.filter(isFrom(conversation, nr)) : NONE;
}

function isFrom(conversation: number, nr: number) {
  return ({ source }: CircleLine) => source?.conversation === conversation && source.nr === nr;
}
