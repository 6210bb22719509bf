/** Notes beside the packages what every built file is made of, so that tools/size.js can tell what made the first view heavy. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export function weigh(): Plugin {
  return {
    name: 'weigh',
    apply: 'build',
    writeBundle(_, bundle) {
      const made = Object.values(bundle).flatMap((file) =>
        file.type !== 'chunk'
          ? []
          : [
              [
                file.fileName,
                Object.entries(file.modules).map(([name, { renderedLength }]) => [short(name), renderedLength]),
              ],
            ],
      );
      mkdirSync('node_modules/.built', { recursive: true });
      writeFileSync('node_modules/.built/made-of.json', JSON.stringify(Object.fromEntries(made)));
    },
  };
}

/** `@base-ui/react/menu` for whatever lies in that package's folder, `views/timeline/…` for ours. */
function short(name: string): string {
  const inside = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+(?:\/[^/]+)?)/.exec(name)?.[1];
  return inside ?? name.replace(/^.*\/webclient\/src\//, '');
}
