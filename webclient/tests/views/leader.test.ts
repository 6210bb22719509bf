import { beforeEach, describe, expect, it } from 'vitest';
import { askAs, askFor, isNarrowed, questionOf, useAsking } from '../../src/views/leader/asking';

const NOW = new Date(2026, 0, 15, 9, 30);
const asked = () => questionOf(useAsking.getState(), NOW);

describe('台账: what the leader’s page asks for', () => {
  beforeEach(() => {
    askAs(0);
    askAs(1);
  });

  it('begins with all that is under way', () => {
    expect(asked()).toMatchObject({ kind: 'instruction', stage: 'open', fresh: false, light: null });
    expect(isNarrowed(useAsking.getState())).toBe(false);
  });

  it('counts a month by its days, over the turn of the year, too', () => {
    askFor({ period: 'lastMonth' });
    expect(asked()).toMatchObject({ since: '2025-12-01', until: '2025-12-31' });
    askFor({ period: 'quarter' });
    expect(asked()).toMatchObject({ since: '2026-01-01', until: null });
  });

  it('asks for news of every stage, and for no light of what is finished', () => {
    askFor({ tab: 'fresh', light: 'red' });
    expect(asked()).toMatchObject({ stage: null, fresh: true, light: 'red' });
    askFor({ tab: 'over' });
    expect(asked()).toMatchObject({ stage: 'over', light: null });
  });

  it('forgets what somebody else looked for', () => {
    askFor({ text: '道路' });
    askAs(2);
    expect(asked().text).toBe('');
  });
});
