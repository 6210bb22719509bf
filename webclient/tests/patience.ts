/** What a test waits for comes when the machine has the time: the test's own limit is the only one. */
import { beforeAll } from 'vitest';

const NEARLY_THE_TESTS_OWN = 25_000; // of 30 s, so that what is missing is told, and not only that time was up

beforeAll(async () => {
  if (typeof document === 'undefined') return;
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: NEARLY_THE_TESTS_OWN });
});
