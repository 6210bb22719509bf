/** Who sits here: asked of the server by its cookie, never kept by us. */
import type { Refusal } from '../protocol/codes';
import { OFFLINE } from '../protocol/codes';
import type { PersonCard } from '../protocol/generated';
import type { Outcome } from './actions';
import type { Answer, Http } from './ports';

const PATH = '/api/v1/session';

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

export async function signOut(http: Http): Promise<Outcome<null>> {
  const answer = await http.request('DELETE', PATH);
  const isOut = (answer.status >= 200 && answer.status < 300) || answer.status === 401;
  return isOut ? { ok: true, value: null } : { ok: false, refusal: refusalIn(answer) };
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
