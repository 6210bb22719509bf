/** fetch as the http port: same origin, the session's cookie, and the token that shows the request is ours. */
import type { Answer, Http } from '../sync/ports';

const COOKIE = 'collab_csrf';
const PATIENCE_MS = 15_000;
const UPLOAD_MS = 120_000;

export class BrowserHttp implements Http {
  request(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return asked(path, { method, headers: headersFor(method, body), ...sent }, PATIENCE_MS);
  }

  send(path: string, media: string, file: Uint8Array<ArrayBuffer>): Promise<Answer> {
    const headers = { ...headersFor('POST', undefined), 'Content-Type': media };
    return asked(path, { method: 'POST', headers, body: file }, UPLOAD_MS);
  }
}

async function asked(path: string, request: RequestInit, patience: number): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(path, { ...request, credentials: 'same-origin', signal });
    return answerOf(response.status, await response.text());
  } catch {
    return { status: 0, body: null };
  }
}

function headersFor(method: string, body: unknown): Record<string, string> {
  return {
    Accept: 'application/json',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(method === 'GET' ? {} : { 'X-CSRFToken': csrfToken() }),
  };
}

/** Between us and the server something may answer for it; then it is not our server that spoke. */
export function answerOf(status: number, text: string): Answer {
  try {
    return { status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  } catch {
    return { status: status === 401 ? 401 : 0, body: null };
  }
}

/** Shows the server that the request comes from a page of its own. */
export function csrfToken(): string {
  return cookie(COOKIE);
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}
