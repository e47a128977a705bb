import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { build, type InlineConfig } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inParts, PARTS } from '../../tools/worker-parts-plugin.ts';

/** A background of three modules: each is in another script. */
const SOURCES = {
  'index.ts': `globalThis.core = () => import('./start-background.ts');`,
  'start-background.ts': `export const name = 'core'; export const late = () => import('./late/rest.ts');`,
  'late/rest.ts': `import { name } from '../start-background.ts';
globalThis.runs = (globalThis.runs ?? 0) + 1;
if (globalThis.breaks) throw new Error('broken');
export const said = 'late, after ' + name;`,
};

interface Late {
  readonly said: string;
}
interface Core {
  readonly name: string;
  readonly late: () => Promise<Late>;
}

let dir: string;
const scripts = new Map<string, string>();

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'feedcart-parts-'));
  const root = join(dir, 'entrypoints/background');
  for (const [path, text] of Object.entries(SOURCES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const config: InlineConfig = {
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(root, 'index.ts'), formats: ['iife'], fileName: 'background', name: 'started' },
      rollupOptions: { output: { entryFileNames: 'background.js' } },
    },
  };
  inParts(config);
  const built = await build(config);
  for (const { output } of [built].flat().filter((one) => 'output' in one))
    for (const file of output) if (file.type === 'chunk') scripts.set(file.fileName, file.code);
});
afterAll(() => rmSync(dir, { recursive: true }));

/** A worker that has run its first script; `missing` are scripts that can't be loaded. */
function start() {
  const missing = new Set<string>();
  const loaded: string[] = [];
  const heard = new Map<string, () => void>();
  const world: Record<string, unknown> = {
    addEventListener: (type: string, listener: () => void) => heard.set(type, listener),
    importScripts: (path: string) => {
      loaded.push(path);
      if (missing.has(path)) throw new Error(`failed to load ${path}`);
      run(path.slice(1));
    },
  };
  const context = createContext(world);
  const run = (name: string): unknown => new Script(scripts.get(name) ?? '').runInContext(context);
  run('background.js');
  const core = async (): Promise<Core> => new Script('core()').runInContext(context);
  return { world, missing, loaded, heard, core, run };
}

test('the first script runs alone, and loads another one when something of it is asked for', async () => {
  const { loaded, core } = start();
  expect(loaded).toEqual([]);
  const { name, late } = await core();
  expect(name).toBe('core');
  expect(loaded).toEqual(['/background-core.js']);
  expect((await late()).said).toBe('late, after core');
  expect((await late()).said).toBe('late, after core');
  expect(loaded).toEqual(['/background-core.js', '/background-late.js']);
});

test('all of them are loaded while the worker is installed: a browser keeps no others', () => {
  const { loaded, heard } = start();
  heard.get('install')?.();
  expect(loaded).toEqual(PARTS.map((name) => `/${name}`));
});

test.each(PARTS)(
  'where %s fails to load, whoever asked is told so, and who asks next has it',
  async (name) => {
    const { missing, core } = start();
    const ask = async () => (await (await core()).late()).said;
    missing.add(`/${name}`);
    await expect(ask()).rejects.toThrow(`failed to load /${name}`);
    await expect(ask()).rejects.toThrow(`failed to load /${name}`);
    missing.clear();
    expect(await ask()).toBe('late, after core');
  },
);

test('a part that throws while it is run is run again for who asks next', async () => {
  const { world, core } = start();
  const { late } = await core();
  world.breaks = true;
  await expect(late()).rejects.toThrow('broken');
  world.breaks = false;
  expect((await late()).said).toBe('late, after core');
  expect(world.runs).toBe(2);
});

test('a page that has run all scripts in turn, as Firefox does, has nothing left to load', async () => {
  const { world, loaded, core, run } = start();
  Reflect.deleteProperty(world, 'importScripts');
  for (const name of [...PARTS, 'background.js']) run(name);
  expect((await (await core()).late()).said).toBe('late, after core');
  expect(loaded).toEqual([]);
});
