import { create } from 'zustand';
import type { CircleSource } from '../../protocol/generated';
import type { Spot } from '../../store/spot';

/** What lies over the page: at most one thing at a time. */
export type Opened =
  | { readonly what: 'jump' }
  /** `leaving`: with the question whether to sign out. */
  | { readonly what: 'settings'; readonly leaving?: boolean }
  | { readonly what: 'security' }
  | { readonly what: 'ringing' }
  | { readonly what: 'status' }
  | { readonly what: 'shortcuts' }
  | { readonly what: 'find'; readonly text?: string; readonly conversation?: number | undefined }
  | { readonly what: 'direct' }
  | { readonly what: 'group'; readonly persons?: readonly number[] }
  /** 建协作圈, from nothing or from the words of a message. */
  | CircleToBe
  /** 话题, or to which of them a message goes. */
  | { readonly what: 'topics'; readonly conversation: number; readonly moving?: number }
  /** 转任务: the words of a message become a unit's task on the board. */
  | { readonly what: 'task'; readonly conversation: number; readonly words: string }
  | { readonly what: 'add'; readonly conversation: number }
  | { readonly what: 'rollcall'; readonly conversation: number; readonly wants: 'receipt' | 'line' }
  | {
      readonly what: 'instruct';
      readonly conversation: number;
      /** The message it is about, and its words. */
      readonly about?: { readonly nr: number; readonly words: string };
    }
  | {
      readonly what: 'collect';
      readonly conversation: number;
      /** What is known of it: out of a sentence, or of the message it is about. */
      readonly wish: {
        readonly title: string;
        readonly due: string | null;
        readonly words: string;
        readonly nr: number | null;
      };
      /** Where the sentence was typed that becomes it. */
      readonly typedAt?: Spot;
    }
  | { readonly what: 'handover'; readonly handover: number };

/** 建协作圈. `source`: the message or item it is founded out of; `continues`: the circle it takes up (延续圈). */
export interface CircleToBe {
  readonly what: 'circle';
  readonly basis?: string;
  readonly source?: CircleSource;
  readonly continues?: number;
}

interface OpenedState {
  readonly opened: Opened | undefined;
  /** The side pane (members and rules): stays open from one conversation to the next. */
  readonly side: boolean;
}

export const useOpened = create<OpenedState>(() => ({ opened: undefined, side: false }));

export function open(opened: Opened): void {
  useOpened.setState({ opened });
}

export function close(): void {
  useOpened.setState({ opened: undefined });
}

export function showSide(side: boolean): void {
  useOpened.setState({ side });
}
