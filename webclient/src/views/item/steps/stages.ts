/** 步骤 by their stage, and those that are being laid out, as the server is asked for them. Pure. */
import type { PartView, StepAsked, StepView } from '../../../protocol/generated';
import { holderOf } from '../form/holders';
import type { Chip } from '../../picker/choice';

export interface Stage {
  readonly stage: number;
  readonly steps: readonly StepView[];
}

/** One step being laid out. `beside`: it runs side by side with the one before. */
export interface StepDraft {
  readonly key: number;
  readonly title: string;
  readonly chip: Chip;
  readonly beside: boolean;
}

export const MOST_STEPS = 50;
export const TITLE_LENGTH = 60;

/** In order; those of one stage side by side. */
export function stagesOf(steps: readonly StepView[]): readonly Stage[] {
  const numbers = [...new Set(steps.map(({ stage }) => stage))].sort((one, other) => one - other);
  return numbers.map((stage) => ({ stage, steps: steps.filter((step) => step.stage === stage) }));
}

/** The last stage that is not over yet: what is added may run beside it. */
export function lastGoingOn(steps: readonly StepView[]): Stage | undefined {
  const last = stagesOf(steps).at(-1);
  return last?.steps.some(({ state }) => state === 'open' || state === 'waiting') === true ? last : undefined;
}

/** Each after the one before it, or beside it. */
export function askedOf(drafts: readonly StepDraft[], { steps }: Pick<PartView, 'steps'>): readonly StepAsked[] {
  const there = Math.max(0, ...steps.map(({ stage }) => stage));
  return drafts.map(({ title, chip }, place) => {
    const after = drafts.slice(0, place + 1).filter(({ beside }) => !beside).length;
    return { title: title.trim(), to: holderOf(chip), stage: Math.max(1, there + after) };
  });
}

/** 「现场勘查 → 围挡导改 → 抢修」 typed into one line is three steps. */
export function titlesIn(text: string): readonly string[] {
  return text
    .split(/→|⇒|->|\n/u)
    .map((title) => title.trim())
    .filter((title) => title !== '');
}
