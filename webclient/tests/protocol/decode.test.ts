import { describe, expect, test } from 'vitest';
import { comebackAfter } from '../../src/protocol/codes';
import { decode, decodeReply } from '../../src/protocol/decode';
import { CLOSE, EVENT_FIELDS } from '../../src/protocol/generated';
import { golden } from '../golden';

interface Frame {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

describe('the golden frames', () => {
  test.each(golden<Frame[]>('events'))('event $type is read as it was written', (frame) => {
    expect(decode(JSON.stringify(frame))).toEqual([{ kind: 'event', event: frame }]);
  });

  test.each(golden<Frame[]>('ephemeral'))('ephemeral $type is read as it was written', (frame) => {
    expect(decode(JSON.stringify(frame))).toEqual([{ kind: 'ephemeral', ephemeral: frame }]);
  });

  test.each(golden<{ answers: string; frame: { ok: unknown } }[]>('replies'))(
    'the reply to $answers is read as it was written',
    ({ answers, frame }) => {
      expect(decode(JSON.stringify(frame))).toEqual([{ kind: 'reply', reply: frame }]);
      expect(decodeReply(answers, frame.ok)).toEqual(frame.ok);
    },
  );

  test.each(golden<{ error: { code: string } }[]>('errors'))(
    'refusal $error.code is read as it was written',
    (frame) => {
      expect(decode(JSON.stringify(frame))).toEqual([{ kind: 'reply', reply: frame }]);
    },
  );

  test('the close codes are those of the server', () => {
    expect(CLOSE).toEqual(golden('closes'));
  });
});

describe('what no server of today would send', () => {
  test('several frames in one message are all read', () => {
    const events = golden<Frame[]>('events');
    expect(decode(JSON.stringify(events))).toHaveLength(events.length);
  });

  test('an event of a type that is not known keeps its number', () => {
    const frame = { stream: 'conversation:4', seq: 9, type: 'message.sung', data: { tune: 1 } };
    const unreadable = { stream: 'conversation:4', seq: 9, type: null };
    expect(decode(JSON.stringify(frame))).toEqual([{ kind: 'event', event: unreadable }]);
  });

  test.each(golden<Frame[]>('events').filter(({ data }) => Object.keys(data).length > 0))(
    'a $type without its first field is not trusted',
    (frame) => {
      const [first] = Object.keys(EVENT_FIELDS[frame.type as keyof typeof EVENT_FIELDS]);
      const data = Object.fromEntries(Object.entries(frame.data).filter(([name]) => name !== first));
      const [read] = decode(JSON.stringify({ ...frame, data }));
      expect(read).toMatchObject({ kind: 'event', event: { type: null } });
    },
  );

  test('fields that were added later do no harm', () => {
    const [frame] = golden<Frame[]>('events');
    const later = { ...frame, data: { ...frame?.data, sung: true } };
    expect(decode(JSON.stringify(later))).toMatchObject([{ kind: 'event', event: { type: frame?.type } }]);
  });

  test.each(['', 'null', '7', '"text"', '{}', '[1]', '{"re":"1"}', '{"stream":4,"seq":1}', '{"type":"typing"}'])(
    '%s is unknown and breaks nothing',
    (text) => {
      expect(decode(text)).toEqual([{ kind: 'unknown' }]);
    },
  );

  test.each(['toString', '__proto__', 'constructor'])('a type named %s is no type', (type) => {
    expect(decode(JSON.stringify({ stream: 's', seq: 1, type, data: {} }))).toMatchObject([{ event: { type: null } }]);
  });
});

test('a close code says whether to come back', () => {
  expect(comebackAfter(CLOSE.SIGNED_OUT)).toBe('sign_in');
  expect(comebackAfter(CLOSE.OLD_CLIENT)).toBe('reload');
  expect(comebackAfter(CLOSE.TOO_MANY)).toBe('later');
  expect(comebackAfter(CLOSE.RESTARTING)).toBe('soon');
  expect(comebackAfter(1006)).toBe('soon');
});
