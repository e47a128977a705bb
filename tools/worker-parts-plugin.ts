import type { Plugin, UserConfig } from 'vite';

/** What the background is started with, what it loads to answer, and all else that it needs now and then. */
const START = 'background.js';
const CORE = 'background-core.js';
const LATE = 'background-late.js';

/** The scripts that are loaded later. */
export const PARTS = [CORE, LATE] as const;

/** What starts the background when it has been woken: this and what it imports is its core. */
const OF_CORE = /\/entrypoints\/background\/start-background\.ts$/;

/** Modules of ours do nothing when they are imported: of a list of exports only what is used is reached. */
const OURS = /\/(?:utils|components|entrypoints)\/.+\.tsx?$/;

/**
 * Has the background built in three scripts: what its entrypoint imports, what start-background.ts does, and what else it
 * asks for by `import()`. A worker is started many times an hour, and the time that takes goes by what it has to compile.
 *
 * A service worker refuses `import()` (https://html.spec.whatwg.org/#hostloadimportedmodule); what it has is
 * `importScripts`, which runs a script at once. So the parts are written as CommonJS, each in a function: to run a script
 * of them declares them, and `import()` runs the one that it names. One script holds all that is late, as each one that
 * is imported costs a worker three milliseconds. Firefox's background is a page, which runs all of them in turn and has
 * nothing left to load (wxt.config.ts).
 */
export function inParts(config: UserConfig): void {
  const { build } = config;
  const output = build?.rollupOptions?.output;
  if (!build?.lib || Array.isArray(output))
    throw new Error('WXT builds the background in another way than it did');
  build.lib.formats = ['cjs'];
  build.rollupOptions = {
    ...build.rollupOptions,
    output: {
      ...output,
      chunkFileNames: '[name]-[hash].js',
      dynamicImportInCjs: false,
      codeSplitting: {
        groups: [
          { name: 'start', tags: ['$initial'], priority: 1 },
          { name: 'core', test: OF_CORE },
        ],
      },
    },
    preserveEntrySignatures: 'allow-extension',
    treeshake: { moduleSideEffects: [{ test: OURS, sideEffects: false }] },
  };
  config.plugins = [...(config.plugins ?? []), withoutPage(), threeScripts()];
}

/**
 * Dexie listens to the page that it is in: whether that is kept for "back", and what other copies of Dexie there have
 * written. A background is no such page. And a worker that listens to anything after its first turn is warned by the
 * browser, which parses the whole script again to say where: twenty milliseconds of each start.
 */
function withoutPage(): Plugin {
  return {
    name: 'feedcart:without-page',
    apply: 'build',
    transform: {
      filter: { id: /\/dexie\/dist\/modern\/dexie\.mjs$/ },
      handler: (code) => ({ code: `const addEventListener = undefined;${code}`, map: null }),
    },
  };
}

function threeScripts(): Plugin {
  return {
    name: 'feedcart:three-scripts',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const start = chunks.find(({ isEntry }) => isEntry);
      if (!start) throw new Error('the background has no start');
      const core = chunks.find(({ moduleIds }) => moduleIds.some((id) => OF_CORE.test(id)));
      if (!core) throw new Error('the background has no core');
      const early = reachedFrom(start.fileName, chunks);
      const later = reachedFrom(core.fileName, chunks);
      const scriptOf = (name: string): string => (early.has(name) ? START : later.has(name) ? CORE : LATE);
      const declared = (script: string): string =>
        chunks
          .filter(({ fileName }) => scriptOf(fileName) === script)
          .map(
            ({ fileName, code }) =>
              `feedcartParts['${fileName}']=function(exports,require,module){${code}\n};\n`,
          )
          .join('');
      for (const fileName of PARTS)
        this.emitFile({ type: 'prebuilt-chunk', fileName, code: DECLARE + declared(fileName) });
      const ofCore = chunks.map(({ fileName }) => fileName).filter((name) => scriptOf(name) === CORE);
      for (const { fileName } of chunks) if (fileName !== start.fileName) delete bundle[fileName];
      start.code = DECLARE + declared(START) + loader(ofCore);
      start.imports = [];
      start.dynamicImports = [];
    },
  };
}

/** The chunks that are there when this one runs. */
function reachedFrom(
  first: string,
  chunks: readonly { readonly fileName: string; readonly imports: readonly string[] }[],
): ReadonlySet<string> {
  // A set that grows while it is walked.
  const reached = new Set([first]);
  for (const name of reached)
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) reached.add(next);
  return reached;
}

/** All scripts begin with it, whichever comes first. */
const DECLARE = 'var feedcartParts=globalThis.feedcartParts??{};\n';

/**
 * Browsers keep the scripts that a service worker imports while it is installed, and let it import no others later
 * (https://w3c.github.io/ServiceWorker/#importscripts). So it is imported then, too, to be there in every later life of
 * the worker, also after the browser was started again. A part that fails is not kept: who asks next tries again.
 */
function loader(ofCore: readonly string[]): string {
  return `{
  const loadCore = () => importScripts('/${CORE}');
  const loadLate = () => importScripts('/${LATE}');
  const ofCore = ${JSON.stringify(ofCore)};
  const run = {};
  const require = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (run[name]) return run[name].exports;
    if (!feedcartParts[name]) ofCore.includes(name) ? loadCore() : loadLate();
    const module = (run[name] = { exports: {} });
    try {
      feedcartParts[name](module.exports, require, module);
    } catch (error) {
      delete run[name];
      throw error;
    }
    return module.exports;
  };
  addEventListener('install', () => (loadCore(), loadLate()));
  require('${START}');
}
`;
}
