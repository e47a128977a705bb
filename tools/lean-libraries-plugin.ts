import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What zod writes JSON Schemas with: the endpoint's document is made so, and nothing of the extension. */
const JSON_SCHEMA = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;
/** Where zod keeps what it is told for all schemas. */
const ZOD_CONFIG = /\/zod\/v4\/core\/core\.js$/;
const EXPORTED = /^export (?:const|function|async function) (\w+)/gm;

/**
 * What reads a CommonJS module copies all of its properties, and to read one of `chrome` makes it: all of the browser's
 * interfaces, five milliseconds of every start. As a module of one export, it is left alone.
 */
const POLYFILL = /\/webextension-polyfill\/dist\/browser-polyfill\.js$/;

/**
 * Libraries as far as the extension needs them: zod without JSON Schemas (25 kB) and without code that is made from text,
 * Dexie for the browsers that the manifest asks for instead of for those of 2015 (12 kB).
 */
export function leanLibrariesPlugin(): Plugin {
  const dexie = join(createRequire(import.meta.url).resolve('dexie'), '../modern/dexie.mjs');
  return {
    name: 'feedcart:lean-libraries',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id) => (id === 'dexie' ? dexie : undefined),
    load(id) {
      if (POLYFILL.test(id))
        return `const exports = {}, module = { exports };\n${readFileSync(id, 'utf8')}\nexport default module.exports;`;
      // Told before the first schema is made, or that tries whether it may: an error, a report of it, and where it was.
      if (ZOD_CONFIG.test(id)) return `${readFileSync(id, 'utf8')}\nglobalConfig.jitless = true;`;
      if (!JSON_SCHEMA.test(id)) return undefined;
      const names = [...readFileSync(id, 'utf8').matchAll(EXPORTED)].map(([, name]) => name);
      // The names stay, as others import them; whoever called one would see at once that it is not here.
      const missing = "const missing = () => { throw new Error('no JSON Schemas in this build'); };";
      return `${missing}\nexport { ${names.map((name) => `missing as ${name}`).join(', ')} };`;
    },
  };
}
