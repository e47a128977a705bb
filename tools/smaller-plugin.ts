import { minify } from 'terser';
import type { Plugin } from 'vite';
import { asArrows } from './as-arrows.ts';

/**
 * Goes once more over the scripts of pages, with a compressor that is slower and finds a kilobyte that the build's own
 * left.
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
        // Arrows for functions: none of ours is constructed or has its own `this`.
        const compress = { passes: 3, unsafe_arrows: true };
        const { code } = await minify(asArrows(chunk.code), { ecma: 2020, compress });
        if (code) chunk.code = code;
      }
    },
  };
}
