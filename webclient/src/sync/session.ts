/** Who sits here: asked of the server by its cookie, never kept by us. */
import type { Refusal } from '../protocol/codes';
import { OFFLINE } from '../protocol/codes';
import type { PersonCard } from '../protocol/generated';
import type { Outcome } from './actions';
import type { Answer, Http } from './ports';

const PATH = '/api/v1/session';

/** 设备: where I am signed in; `current` is this one. */
export interface SignedIn {
  readonly device: number;
  readonly kind: 'browser' | 'program';
  /** What the browser calls itself, or what a program is for. */
  readonly name: string;
  readonly address: string | null;
  readonly created_at: string;
  readonly last_seen: string;
  readonly current: boolean;
}

/** Who is signed in: a person, nobody, or unknown because no server answers. */
export type Asked = { readonly who: PersonCard } | { readonly who: 'nobody' | 'unknown' };

export async function askSession(http: Http): Promise<Asked> {
  const answer = await http.request('GET', PATH);
  if (answer.status === 401 || answer.status === 403) return { who: 'nobody' };
  return { who: cardIn(answer) ?? 'unknown' };
}

export async function signIn(http: Http, login: string, password: string): Promise<Outcome<PersonCard>> {
  const answer = await http.request('POST', PATH, { login, password });
  const who = cardIn(answer);
  return who ? { ok: true, value: who } : { ok: false, refusal: refusalIn(answer) };
}

/** 首次登录: with the code of a slip, and the password that is to be one's own. */
export async function signInFirst(
  http: Http,
  login: string,
  code: string,
  password: string,
): Promise<Outcome<PersonCard>> {
  const answer = await http.request('POST', `${PATH}/first`, { login, code, password });
  const who = cardIn(answer);
  return who ? { ok: true, value: who } : { ok: false, refusal: refusalIn(answer) };
}

export async function signOut(http: Http): Promise<Outcome<null>> {
  const answer = await http.request('DELETE', PATH);
  return answer.status === 401 ? { ok: true, value: null } : doneBy(answer);
}

export async function askDevices(http: Http): Promise<Outcome<readonly SignedIn[]>> {
  const answer = await http.request('GET', `${PATH}/devices`);
  const body = answer.body as { readonly devices?: readonly SignedIn[] } | null;
  return answer.status === 200 && body?.devices
    ? { ok: true, value: body.devices }
    : { ok: false, refusal: refusalIn(answer) };
}

/** One of my devices is over; without one, all but this. */
export async function endDevice(http: Http, device?: number): Promise<Outcome<null>> {
  return doneBy(await http.request('DELETE', `${PATH}/devices${device === undefined ? '' : `/${device}`}`));
}

export async function changePassword(http: Http, old: string, fresh: string): Promise<Outcome<null>> {
  return doneBy(await http.request('POST', `${PATH}/password`, { old, new: fresh }));
}

function doneBy(answer: Answer): Outcome<null> {
  const isDone = answer.status >= 200 && answer.status < 300;
  return isDone ? { ok: true, value: null } : { ok: false, refusal: refusalIn(answer) };
}

function cardIn({ status, body }: Answer): PersonCard | null {
  const isCard = status === 200 && typeof body === 'object' && body !== null && 'person' in body && 'name' in body;
  return isCard ? (body as PersonCard) : null;
}

/** RFC 9457 problem details carry the same code as a refusal on the socket. */
export function refusalIn({ status, body }: Answer): Refusal {
  if (status === 0) return OFFLINE;
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string') {
    const detail = 'detail' in body && typeof body.detail === 'string' ? body.detail : '';
    return { message: detail, ...body, code: body.code };
  }
  return { code: 'internal', message: `the server answered ${status}` };
}
