import { minify } from 'terser';
import type { Plugin } from 'vite';
import { shortNames } from './short-names.ts';

// None of our functions is constructed or has its own `this`.
const OPTIONS = {
  ecma: 2020,
  compress: { passes: 3, keep_fargs: true },
} as const;

/**
 * Goes once more over the scripts of pages, with a compressor that is slower and finds what the build's own left.
 */
export function smallerPlugin(names: readonly string[]): Plugin {
  return {
    name: 'feedcart:smaller',
    enforce: 'post',
    apply: 'build',
    async generateBundle(options, bundle) {
      // A build for looking at is left as it is.
      if (!options.minify) return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !names.includes(chunk.fileName.replace(/\.js$/, ''))) continue;
        const { properties, cache } = shortNames();
        // What reads a shop's own data must call its properties as the shop does.
        const isOfFeed = !chunk.fileName.startsWith('visit');
        const shortened = isOfFeed ? { ...OPTIONS, mangle: { properties }, nameCache: cache } : OPTIONS;
        const { code } = await minify(chunk.code, shortened);
        if (code) chunk.code = code;
      }
    },
  };
}
