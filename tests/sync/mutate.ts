import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mutant, mutants } from './simulation/mutants.ts';

/*
 * Plays histories against the product with one bug planted at a time, and says after how many each was found. The
 * modules are loaded anew for every mutant, changed on the way from the disk; the files stay as they are.
 */
const ROOT = resolve(import.meta.dirname, '../..');
/** Enough for the rarest of them many times over. */
const MOST = 400;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const mark = context.parentURL && new URL(context.parentURL).search;
    return mark && specifier.startsWith('.') ? { ...found, url: `${found.url.split('?')[0]}${mark}` } : found;
  },
  load(url, context, next) {
    const { search } = new URL(url);
    if (!search.startsWith('?mutant=')) return next(url, context);
    const path = fileURLToPath(url.split('?')[0] ?? url);
    const source = changed(path, readFileSync(path, 'utf8'), mutants[Number(search.slice(8))]);
    return { format: 'module-typescript', source, shortCircuit: true };
  },
});

const used = new Set<string>();

function changed(path: string, source: string, mutant: Mutant | undefined): string {
  let text = source;
  for (const { file, find, put } of mutant?.edits ?? []) {
    if (resolve(ROOT, file) !== path) continue;
    // A mutant that fits the product no more would be found never, or always.
    if (text.split(find).length !== 2) throw new Error(`"${find}" is not once in ${file}`);
    text = text.replace(find, () => put);
    used.add(`${mutant?.name} ${file}`);
  }
  return text;
}

const found: Record<string, number | undefined> = {};
for (const [index, { name, edits }] of mutants.entries()) {
  const { play } = await import(`./simulation/play.ts?mutant=${index}`);
  const { drawOptions } = await import(`./simulation/options.ts?mutant=${index}`);
  for (let seed = 1; seed <= MOST && found[name] === undefined; seed++) {
    // Not the encrypted ones: they are slow, and nothing is planted there.
    const wrong = await play(seed, { ...drawOptions(seed), encrypted: false }).catch((error: unknown) => [
      String(error),
    ]);
    if (wrong.length > 0) {
      found[name] = seed;
      if (process.argv.includes('--why')) process.stderr.write(`${name}: ${wrong.slice(0, 3).join(' | ')}\n`);
    }
  }
  for (const { file } of edits) if (!used.has(`${name} ${file}`)) throw new Error(`${file} was not loaded`);
}
process.stdout.write(`${JSON.stringify(found)}\n`);
