/** Writes the service worker beside the page, with the names of all that was built: another build is another worker. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const BESIDE = ['/', '/favicon.svg', '/manifest.webmanifest', '/icon-192.png'];

export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle: {
      order: 'post', // vite takes chunks that hold nothing but style out again; a name without a file fails the whole worker
      handler(_, bundle) {
        const built = Object.keys(bundle)
          .filter((name) => name.startsWith('assets/'))
          .map((name) => `/${name}`)
          .sort();
        const files = JSON.stringify([...BESIDE, ...built]);
        const version = createHash('sha256').update(files).digest('hex').slice(0, 12);
        const source = readFileSync('tools/worker.js', 'utf8')
          .replace('__VERSION__', version)
          .replace('__FILES__', files);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
