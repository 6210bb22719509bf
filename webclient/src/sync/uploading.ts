/** The bytes of a file go ahead of the message that carries it. */
import type { FileCard, Message } from '../protocol/generated';
import type { Outcome, Upload } from './actions';
import type { Picked, Ports } from './ports';
import { refusalIn } from './session';

export function upload(
  { uploads, http }: Pick<Ports, 'uploads' | 'http'>,
  file: Picked,
  told: (share: number) => void,
): Upload {
  const sending = uploads.send(file, told);
  const card = sending.answer.then(async (there): Promise<Outcome<FileCard>> => {
    if (there.status !== 200) return { ok: false, refusal: refusalIn(there) };
    const ready = await http.request(
      'POST',
      `${pathOf(String(there.body))}/ready`,
      file.voice ? { voice: file.voice } : {},
    );
    if (ready.status !== 200) return { ok: false, refusal: refusalIn(ready) };
    return { ok: true, value: ready.body as FileCard };
  });
  return { card, stop: () => sending.stop() };
}

/** Where it lies, on whatever host. */
function pathOf(place: string): string {
  return place.replace(/^https?:\/\/[^/]+/, '');
}

/** What a quote of this message says, as the server will cut it. */
export function excerptOf(message: Message): string {
  return (message.text || message.files.map((file) => file.name).join(' ')).slice(0, 80);
}
