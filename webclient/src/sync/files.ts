/** Files go over HTTP: they are no frames. */
import type { Outcome } from './actions';
import type { Http } from './ports';
import { refusalIn } from './session';

/** Hand a file to the server; the answer as it came. */
export async function sendFile(
  http: Http,
  path: string,
  media: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<Outcome<unknown>> {
  const answer = await http.send(path, media, file);
  const isDone = answer.status >= 200 && answer.status < 300;
  return isDone ? { ok: true, value: answer.body } : { ok: false, refusal: refusalIn(answer) };
}
