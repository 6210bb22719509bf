/** 步骤: how they are laid out, and what the server is asked for. */
import { expect, test } from 'vitest';
import type { StepView } from '../../src/protocol/generated';
import type { Chip } from '../../src/views/picker/choice';
import { askedOf, lastGoingOn, stagesOf, titlesIn, type StepDraft } from '../../src/views/item/steps/stages';

const office: Chip = { kind: 'units', id: 11, name: '市交通运输局' };

function step(title: string, stage: number, state = 'waiting'): StepView {
  return { step: stage * 10, stage, title, name: '市交通运输局', state, mine: false, ended_at: null, acts: [] };
}

function draft(title: string, beside = false): StepDraft {
  return { key: 0, title, chip: office, beside };
}

test('a line with arrows is several steps, one after the other', () => {
  expect(titlesIn('现场勘查 → 围挡导改 → 抢修→验收')).toEqual(['现场勘查', '围挡导改', '抢修', '验收']);
  expect(titlesIn(' 现场勘查 ')).toEqual(['现场勘查']);
  expect(titlesIn(' → ')).toEqual([]);
});

test('each stage follows the last, and what is done at the same time shares one', () => {
  const drafts = [draft('勘查'), draft('围挡'), draft('抢修', true), draft('验收')];
  const stages = (steps: readonly StepView[]) => askedOf(drafts, { steps }).map(({ stage }) => stage);
  expect(stages([])).toEqual([1, 2, 2, 3]);
  expect(stages([step('立项', 1, 'done'), step('测量', 4)])).toEqual([5, 6, 6, 7]);
  expect(askedOf([draft(' 勘查 ')], { steps: [] })).toEqual([{ title: '勘查', to: { unit: 11 }, stage: 1 }]);
});

test('the first that is added may run beside what goes on now', () => {
  const steps = [step('勘查', 1, 'done'), step('抢修', 2, 'open')];
  expect(lastGoingOn(steps)?.stage).toBe(2);
  expect(askedOf([draft('取证', true), draft('验收')], { steps }).map(({ stage }) => stage)).toEqual([2, 3]);
  expect(lastGoingOn([step('勘查', 1, 'done')])).toBeUndefined();
});

test('those of one stage stand together, in order', () => {
  const stages = stagesOf([step('验收', 3), step('勘查', 1), step('围挡', 2), step('抢修', 2)]);
  expect(stages.map(({ steps }) => steps.map(({ title }) => title))).toEqual([['勘查'], ['围挡', '抢修'], ['验收']]);
});
