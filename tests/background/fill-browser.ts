import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What the fake browser lacks and a background needs at its start: nobody ever calls, and every question is answered with nothing. */
export function fillBrowser(): void {
  fakeBrowser.reset();
  vi.stubGlobal('addEventListener', () => undefined);
  for (const [name, area] of Object.entries(fakeBrowser)) {
    if (typeof area === 'object' && area !== null) Reflect.set(fakeBrowser, name, filled(area));
  }
}

function filled(area: object): object {
  return new Proxy(area, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found === 'object' && found !== null) return filled(found);
      if (typeof found !== 'function') return found ?? filled(nothing);
      return (...args: readonly unknown[]) => {
        try {
          return Reflect.apply(found, target, args);
        } catch (error) {
          if (error instanceof Error && error.constructor.name === 'MockNotImplementedError')
            return Promise.resolve();
          throw error;
        }
      };
    },
  });
}

const nothing = Object.freeze({ addListener: () => undefined });
