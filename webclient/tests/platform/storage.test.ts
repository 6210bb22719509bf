import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { BrowserRandom } from '../../src/platform/random';
import { BrowserStorage } from '../../src/platform/storage';
import type { Outgoing } from '../../src/store/outgoing';

function said(text: string, at: number): Outgoing {
  return {
    client_id: `id ${text}`,
    conversation: 4,
    text,
    quote: null,
    files: [],
    sending: 'queued',
    refusal: null,
    at,
  };
}

test('what is kept is found again in order, by its own person only', async () => {
  const storage = new BrowserStorage();
  await storage.keep(1, said('二', 2));
  await storage.keep(1, said('一', 1));
  await storage.keep(2, said('别人的', 1));
  const draft = { text: '半句', quote: 7, at: 1, told: true };
  await storage.keepDraft(1, 4, draft);
  const kept = await new BrowserStorage().load(1);
  expect(kept.outgoing.map(({ text }) => text)).toEqual(['一', '二']);
  expect(kept.drafts).toEqual(new Map([[4, draft]]));

  await storage.drop(1, 'id 一');
  await storage.keepDraft(1, 4, null);
  const left = await storage.load(1);
  expect([left.outgoing.length, left.drafts.size]).toEqual([1, 0]);

  await storage.forget();
  expect((await storage.load(2)).outgoing).toEqual([]);
});

test('a UUID is one, and never the same', () => {
  const random = new BrowserRandom();
  const [one, other] = [random.uuid(), random.uuid()];
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one).not.toBe(other);
});
