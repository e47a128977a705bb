import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all that runs in a timeline of X, as the manifest has it. */
export function contentScriptSize(extensionDir: string): number {
  const manifest: { content_scripts: { matches: string[]; js: string[] }[] } = JSON.parse(
    readFileSync(join(extensionDir, 'manifest.json'), 'utf8'),
  );
  return manifest.content_scripts
    .filter(({ matches }) => matches.includes('https://x.com/*'))
    .flatMap(({ js }) => js)
    .reduce((total, file) => total + statSync(join(extensionDir, file)).size, 0);
}
