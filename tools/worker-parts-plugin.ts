import type { Plugin, UserConfig } from 'vite';

/** What the background is started with, and all that it loads when something of it is first needed. */
const START = 'background.js';
export const LATE = 'background-late.js';

/** Modules of ours do nothing when they are imported: of a list of exports only what is used is reached. */
const OURS = /\/(?:utils|components|entrypoints)\/.+\.tsx?$/;

/**
 * Has the background built in two scripts: what its own imports reach, and what it asks for by `import()`. A worker is
 * started many times an hour, mostly for a small answer, and the time that takes goes by what it has to compile.
 *
 * A service worker refuses `import()` (https://html.spec.whatwg.org/#hostloadimportedmodule); what it has is
 * `importScripts`, which runs a script at once. So the parts are written as CommonJS, each in a function: to run a script
 * of them declares them, and `import()` runs the one that it names. One script holds all that is late, as each one that
 * is imported costs a worker three milliseconds. Firefox's background is a page, which runs both scripts in turn and has
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
      codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
    },
    preserveEntrySignatures: 'allow-extension',
    treeshake: { moduleSideEffects: [{ test: OURS, sideEffects: false }] },
  };
  config.plugins = [...(config.plugins ?? []), twoScripts()];
}

function twoScripts(): Plugin {
  return {
    name: 'feedcart:two-scripts',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const start = chunks.find(({ isEntry }) => isEntry);
      if (!start) throw new Error('the background has no start');
      // A set that grows while it is walked.
      const early = new Set([start.fileName]);
      for (const name of early)
        for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) early.add(next);
      const declared = (isEarly: boolean): string =>
        chunks
          .filter(({ fileName }) => early.has(fileName) === isEarly)
          .map(
            ({ fileName, code }) =>
              `feedcartParts['${fileName}']=function(exports,require,module){${code}\n};\n`,
          )
          .join('');
      this.emitFile({ type: 'prebuilt-chunk', fileName: LATE, code: DECLARE + declared(false) });
      for (const { fileName } of chunks) if (fileName !== start.fileName) delete bundle[fileName];
      start.code = DECLARE + declared(true) + LOADER;
      start.imports = [];
      start.dynamicImports = [];
    },
  };
}

/** Both scripts begin with it, whichever comes first. */
const DECLARE = 'var feedcartParts=globalThis.feedcartParts??{};\n';

/**
 * Browsers keep the scripts that a service worker imports while it is installed, and let it import no others later
 * (https://w3c.github.io/ServiceWorker/#importscripts). So it is imported then, too, to be there in every later life of
 * the worker, also after the browser was started again. A part that fails is not kept: who asks next tries again.
 */
const LOADER = `{
  const run = {};
  const require = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (run[name]) return run[name].exports;
    if (!feedcartParts[name]) importScripts('/${LATE}');
    const module = (run[name] = { exports: {} });
    try {
      feedcartParts[name](module.exports, require, module);
    } catch (error) {
      delete run[name];
      throw error;
    }
    return module.exports;
  };
  addEventListener('install', () => importScripts('/${LATE}'));
  require('${START}');
}
`;
