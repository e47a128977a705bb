import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Followers } from '../../utils/feed/read-followers.ts';
import type { ExpectedPost, Loss } from './fixture-page.ts';

export * from './fixture-page.ts';

interface Expectation {
  readonly url: string;
  readonly posts: readonly ExpectedPost[];
  /** Each is tried by itself: the same products must still be found. Besides what anchors.test.ts takes away. */
  readonly without?: readonly Loss[];
  /** Of a profile page. */
  readonly followers?: Followers;
  /** What goods are called that posts name without a link, in a line of their own each. */
  readonly named?: readonly string[];
  /** Of a video or a live room: which one, and the goods beside it. */
  readonly player?: { readonly id: string; readonly products: readonly string[] };
}

export interface Fixture extends Expectation {
  readonly name: string;
  readonly html: string;
  readonly without: readonly Loss[];
}

const FOLDER = join(import.meta.dirname, 'fixtures');

/** Ids of the sites that have a folder of cases. */
export function fixtureFolders(): string[] {
  return readdirSync(FOLDER);
}

/** A site's cases: each page with what must be read from it. */
export function fixturesOf(site: string): Fixture[] {
  const folder = join(FOLDER, site);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const name = file.slice(0, -'.json'.length);
      const expectation: Expectation = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return { without: [], ...expectation, name, html: readFileSync(join(folder, `${name}.html`), 'utf8') };
    });
}
