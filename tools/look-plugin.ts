import type { Plugin } from 'vite';
import { textsModule } from './carried-texts.ts';

/** Puts the carried style sheets in the place of components/card/card-look.ts, which holds them as they are. */
export function lookPlugin(): Plugin {
  return {
    name: 'feedcart:look',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      if (!id.endsWith('/components/card/card-look.ts')) return undefined;
      return textsModule({ common: 'carriedLook', card: 'carriedCardLook' });
    },
  };
}
