import { create } from 'zustand';
import type { Slip } from '../../protocol/generated';

/** 登录条 that were issued and not yet put away: they are nowhere else, so nothing but their owner's word drops them. */
export const useSheaf = create<{ readonly slips: readonly Slip[] }>(() => ({ slips: [] }));

export function addSlips(slips: readonly Slip[]): void {
  useSheaf.setState((held) => ({ slips: [...held.slips, ...slips] }));
}

export function dropSlips(): void {
  useSheaf.setState({ slips: [] });
}
