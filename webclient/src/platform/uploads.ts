/** Sends files as tus says: in pieces, going on where a broken line left off. What speaks it is fetched with the first file. */
import type { DetailedError, Upload } from 'tus-js-client';
import type { Answer, Picked, Sending, Uploads } from '../sync/ports';
import { answerOf, csrfToken } from './http';

const PLACE = '/api/v1/files';
const PIECE = 512 * 1024; // bytes; what a broken line costs at most
const PAUSES_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000];

export class BrowserUploads implements Uploads {
  send(file: Picked, told: (share: number) => void): Sending {
    let upload: Upload | undefined;
    let stopped = false;
    const begun = import('tus-js-client').then(
      (tus) =>
        new Promise<Answer>((resolve) => {
          if (stopped) return;
          upload = new tus.Upload(file, {
            endpoint: PLACE,
            chunkSize: PIECE,
            retryDelays: PAUSES_MS,
            metadata: { filename: file.name },
            headers: { 'X-CSRFToken': csrfToken() },
            storeFingerprintForResuming: false,
            onProgress: (sent, total) => told(sent / Math.max(1, total)),
            onSuccess: () => resolve({ status: 200, body: upload?.url ?? null }),
            onError: (error) => resolve(answerIn(error)),
          });
          upload.start();
        }),
      (): Answer => ({ status: 0, body: null }),
    );
    return {
      answer: begun,
      stop: () => {
        stopped = true;
        void upload?.abort(true);
      },
    };
  }
}

function answerIn(error: Error | DetailedError): Answer {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  return response ? answerOf(response.getStatus(), response.getBody()) : { status: 0, body: null };
}
