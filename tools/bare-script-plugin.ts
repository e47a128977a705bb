import type { Plugin } from 'vite';

const IMPORT = /^import definition from .+;$/m;

/** Leaves out what WXT puts around a script of pages: half a kilobyte each that tells the console of a crash. */
export function bareScriptPlugin(): Plugin {
  return {
    name: 'feedcart:bare-script',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (id.endsWith('/define-unlisted-script.mjs'))
        return 'export const defineUnlistedScript = (main) => main;';
      const [definition] = (id.includes('unlisted-script-entrypoint') && IMPORT.exec(code)) || [];
      return definition && `${definition}\ndefinition();\n`;
    },
  };
}
