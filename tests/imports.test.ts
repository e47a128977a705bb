import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom. A folder that turns out wrong is moved, and this table with it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'utils/model': [],
  'utils/sites': ['utils/model'],
  'utils/merchants': ['utils/model'],
  'utils/links': ['utils/model', 'utils/merchants'],
  'utils/extract': ['utils/model', 'utils/merchants'],
  'utils/feed': ['utils/model', 'utils/sites', 'utils/links', 'utils/messages', 'components'],
  'utils/history': ['utils/model'],
  'utils/offers': ['utils/model', 'utils/merchants', 'utils/extract', 'utils/store', 'utils/history'],
  'utils/catalogue': ['utils/model'],
  'utils/store': ['utils/model', 'utils/history', 'utils/catalogue'],
  'utils/compose': ['utils/model', 'utils/cards'],
  'utils/endpoint': ['utils/model'],
  'utils/diagnostics': [],
  'utils/landed': ['utils/model', 'utils/endpoint'],
  'utils/cards': ['utils/model'],
  'utils/visit': ['utils/model', 'utils/extract'],
  'utils/sync': ['utils/model', 'utils/store', 'utils/endpoint'],
  // Who a device is to its endpoint. Sync knows nothing of it: it is handed what a round asks of an account.
  'utils/account': ['utils/model', 'utils/store', 'utils/endpoint', 'utils/sync'],
  'utils/messages': ['utils/model', 'utils/sites'],
  'utils/creators': [
    'utils/model',
    'utils/cards',
    'utils/links',
    'utils/sites',
    'utils/store',
    'utils/account',
    'utils/endpoint',
  ],
  'utils/watches': ['utils/model', 'utils/store'],
  'utils/transfer': ['utils/model', 'utils/store'],
  'utils/rules': [
    'utils/model',
    'utils/sites',
    'utils/merchants',
    'utils/links',
    'utils/store',
    'utils/endpoint',
  ],
  // History is pure functions on observations: a chart says with them what lies between two days. Of the catalogue they
  // have the words for filters and sorts, of compose what a draft becomes and what is to be said of it.
  components: ['utils/model', 'utils/history', 'utils/catalogue', 'utils/compose'],
  // Of links it has what tells a shop's product from any other address: the same that readers judge a card by.
  server: ['utils/model', 'utils/cards', 'utils/links'],
  entrypoints: [
    'components',
    ...[
      'model',
      'sites',
      'merchants',
      'links',
      'catalogue',
      'compose',
      'extract',
      'endpoint',
      'diagnostics',
      'landed',
      'feed',
      'history',
      'offers',
      'store',
      'sync',
      'account',
      'messages',
      'visit',
      'rules',
      'watches',
      'transfer',
      'cards',
      'creators',
    ].map((folder) => `utils/${folder}`),
  ],
};

/** What never reaches a timeline: heavy, or not for pages. A page carries one site, not the list of all. */
const NOT_IN_A_PAGE = [
  'zod',
  'dexie',
  'preact',
  'webextension-polyfill',
  '@webext-core/messaging',
  '#i18n',
  'utils/store',
  'utils/endpoint',
  'utils/sync',
  'utils/account',
  'utils/watches',
  'utils/transfer',
  'utils/diagnostics',
  'papaparse',
  'utils/sites/index.ts',
];

const ROOT = resolve(import.meta.dirname, '..');
/** Imports and re-exports as they stand at the beginning of a line, however many lines they take. */
const IMPORT = /^\s*(?:import|export)\s(?:(?<names>[^'";]*?)\sfrom\s+)?['"](?<from>[^'"]+)['"]/gm;
/** Imports that are made when they are wanted; one whose path is not written down names no folder. */
const LATE_IMPORT = /\bimport\s*\(\s*(?:\/\*[^*]*\*\/\s*)?(?<quote>['"`])(?<from>[^'"`$]+)\k<quote>/g;
/** The browser's own interface is for those who wire. The two exceptions are words and the page's end of messages. */
const BROWSER = /\b(?:browser|chrome)\.[a-z]|['"]wxt\/browser['"]/;
const MAY_USE_BROWSER = ['components/t.ts', 'utils/messages/'];

interface Import {
  readonly from: string;
  /** Gone after compilation. */
  readonly typeOnly: boolean;
  /** Made when it is wanted. */
  readonly late: boolean;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const late = [...source.matchAll(LATE_IMPORT)].map(({ groups }) => ({
    from: groups?.from ?? '',
    typeOnly: false,
    late: true,
  }));
  const early = [...source.matchAll(IMPORT)].map(({ groups }) => {
    const names = groups?.names ?? '';
    const braces = /^\{(?<inner>[^}]*)\}$/.exec(names.trim())?.groups?.inner;
    const each =
      braces
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    const typeOnly =
      /^type\s/.test(names) || (each.length > 0 && each.every((name) => name.startsWith('type ')));
    return { from: groups?.from ?? '', typeOnly, late: false };
  });
  return [...early, ...late];
}

/** The folder of the table that a file is in: "utils/feed", "components". */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'utils' ? `utils/${second}` : first;
}

function target(file: string, { from }: Import): string | undefined {
  return from.startsWith('.')
    ? relative(ROOT, resolve(ROOT, dirname(file), from.split('?')[0] ?? from))
    : undefined;
}

const files = ['utils', 'components', 'server', 'entrypoints'].flatMap(filesIn);

describe('The house', () => {
  test('has no loose file in utils', () => {
    const loose = readdirSync(join(ROOT, 'utils')).filter(
      (name) => !statSync(join(ROOT, 'utils', name)).isDirectory(),
    );
    expect(loose).toEqual([]);
  });

  test('has no folder that the table does not know', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('imports only along the table', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((one) => {
        const to = target(file, one);
        if (to === undefined || roomOf(to) === roomOf(file)) return [];
        return MAY_IMPORT[roomOf(file)]?.includes(roomOf(to)) ? [] : [`${file} → ${to}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('uses the browser’s interface only where things are wired', () => {
    const users = files.filter((file) => {
      if (file.startsWith('entrypoints/') || MAY_USE_BROWSER.some((may) => file.startsWith(may)))
        return false;
      const code = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return BROWSER.test(code);
    });
    expect(users).toEqual([]);
  });

  test('starts its background without what that loads late', () => {
    const LATE = 'entrypoints/background/late/';
    const wrong = files
      .filter((file) => !file.startsWith(LATE))
      .flatMap((file) =>
        importsOf(file)
          .filter((one) => !one.late && !one.typeOnly && target(file, one)?.startsWith(LATE))
          .map(({ from }) => `${file} → ${from}`),
      );
    expect(wrong).toEqual([]);
  });

  test('listens to what wakes its background without what answers it', () => {
    const reached = new Set(['entrypoints/background/index.ts']);
    for (const file of reached)
      for (const one of importsOf(file)) {
        if (one.late || one.typeOnly) continue;
        const to = target(file, one);
        if (to !== undefined && /\.tsx?$/.test(to)) reached.add(to);
      }
    expect(reached.size).toBeGreaterThan(3);
    expect(reached.size).toBeLessThan(10);
    expect([...reached].filter((file) => file.startsWith('utils/store/'))).toEqual([]);
  });

  test('has its background listen in one place, in the first turn: what is added later misses what has woken it', () => {
    const listening = files
      .filter((file) => file.startsWith('entrypoints/background/') && !file.endsWith('/wakes.ts'))
      .filter((file) => {
        const code = readFileSync(join(ROOT, file), 'utf8');
        return (
          /\bbrowser\.\w+\??\.on[A-Z]\w*\??\.addListener|globalThis\.addEventListener/.test(code) ||
          /\bonMessage\b[^;]*\} from '[^']*\/messages\//.test(code)
        );
      });
    expect(listening).toEqual([]);
  });

  test('uses what has a tilde or an at sign nowhere: every import of ours is relative', () => {
    const aliased = files.filter((file) => importsOf(file).some(({ from }) => /^[~@]\//.test(from)));
    expect(aliased).toEqual([]);
  });

  test('keeps test code out of what is shipped', () => {
    expect(files.filter((file) => /\.(test|spec|bench)\./.test(file))).toEqual([]);
  });
});

test('A page carries nothing heavy and nothing that is not its business', () => {
  const reached = new Set<string>();
  const wrong: string[] = [];
  const walk = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const one of importsOf(file)) {
      if (one.typeOnly) continue;
      const to = target(file, one) ?? one.from;
      const banned = NOT_IN_A_PAGE.find((name) => to === name || to.startsWith(`${name}/`));
      if (banned) wrong.push(`${file} → ${to}`);
      else if (/\.tsx?$/.test(to)) walk(to);
    }
  };
  // Every entrypoint but the pages and the background is a script of some page.
  const scripts = readdirSync(join(ROOT, 'entrypoints')).filter(
    (name) =>
      !['background', 'popup', 'wishlist', 'sidepanel', 'options', 'page', 'welcome', 'compose'].includes(
        name,
      ),
  );
  expect(scripts).toContain('feed');
  for (const script of scripts) walk(`entrypoints/${script}/index.ts`);
  expect(reached.size).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});
