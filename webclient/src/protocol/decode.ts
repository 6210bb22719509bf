/** From what the socket brought to typed frames. Nothing beyond this file sees JSON or doubts a field. */
import {
  EPHEMERAL_FIELDS,
  EVENT_FIELDS,
  type Ephemeral,
  type Event,
  type RefusedError,
  type Reply,
  REPLY_FIELDS,
} from './generated';

/** An event of a type this client does not know, or cannot read: its number counts, its content does not. */
export interface Unreadable {
  readonly stream: string;
  readonly seq: number;
  readonly type: null;
}

export type StreamEvent = Event | Unreadable;

export type Incoming =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'event'; readonly event: StreamEvent }
  | { readonly kind: 'ephemeral'; readonly ephemeral: Ephemeral }
  | { readonly kind: 'unknown' };

type Json = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, string>>;

/** The frames of one WebSocket message: one, or several as an array. */
export function decode(text: string): readonly Incoming[] {
  const frames = parsed(text);
  return (Array.isArray(frames) ? frames : [frames]).map(frame);
}

/** What a command was answered with, if it has the fields that the protocol promises. */
export function decodeReply(command: string, ok: unknown): Json | null {
  const fields: Fields | undefined = (REPLY_FIELDS as Readonly<Record<string, Fields>>)[command];
  return fields && isObject(ok) && has(ok, fields) ? ok : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function frame(value: unknown): Incoming {
  if (!isObject(value)) return { kind: 'unknown' };
  if ('re' in value) return reply(value);
  if ('stream' in value) return event(value);
  const { type, data } = value;
  const known = fits(EPHEMERAL_FIELDS, type, data);
  return known ? { kind: 'ephemeral', ephemeral: value as unknown as Ephemeral } : { kind: 'unknown' };
}

function reply({ re, ok, error }: Json): Incoming {
  if (typeof re !== 'number' && re !== null) return { kind: 'unknown' };
  if (error === undefined || error === null) return { kind: 'reply', reply: { re, ok } };
  const told: RefusedError = isRefusal(error) ? error : { code: 'internal', message: 'an unreadable refusal' };
  return { kind: 'reply', reply: { re, error: told } };
}

function event(value: Json): Incoming {
  const { stream, seq, type, data } = value;
  if (typeof stream !== 'string' || !Number.isSafeInteger(seq)) return { kind: 'unknown' };
  const known = fits(EVENT_FIELDS, type, data);
  return { kind: 'event', event: known ? (value as unknown as Event) : { stream, seq: seq as number, type: null } };
}

function fits(catalogue: Readonly<Record<string, Fields>>, type: unknown, data: unknown): boolean {
  if (typeof type !== 'string' || !Object.hasOwn(catalogue, type)) return false;
  const fields = catalogue[type];
  return fields !== undefined && isObject(data) && has(data, fields);
}

function has(value: Json, fields: Fields): boolean {
  return Object.entries(fields).every(([name, kinds]) => kinds.split(' ').includes(kindOf(value[name])));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRefusal(value: unknown): value is RefusedError {
  return isObject(value) && typeof value.code === 'string' && typeof value.message === 'string';
}
