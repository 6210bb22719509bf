/** fetch as the http port: same origin, the session's cookie, and the token that shows the request is ours. */
import type { Answer, Http } from '../sync/ports';

const COOKIE = 'collab_csrf';
const PATIENCE_MS = 15_000;

export class BrowserHttp implements Http {
  async request(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
    try {
      const response = await fetch(path, {
        method,
        credentials: 'same-origin',
        headers: headersFor(method, body),
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return answerOf(response.status, await response.text());
    } catch {
      return { status: 0, body: null };
    }
  }
}

function headersFor(method: string, body: unknown): Record<string, string> {
  return {
    Accept: 'application/json',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(method === 'GET' ? {} : { 'X-CSRFToken': cookie(COOKIE) }),
  };
}

/** Between us and the server something may answer for it; then it is not our server that spoke. */
function answerOf(status: number, text: string): Answer {
  try {
    return { status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  } catch {
    return { status: status === 401 ? 401 : 0, body: null };
  }
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}
