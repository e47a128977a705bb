import type { App } from './open-api.ts';
import { refuse } from './refuse.ts';

/** Refuses with 405 what a path of the app is not made for; to be called when all its routes are there. */
export function allowOnly(app: App): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    // Middleware is for every method, and is no route.
    if (method === 'ALL') continue;
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  }
  for (const [path, allowed] of methods) {
    const list = [...allowed].join(', ');
    app.all(path, (c) => {
      c.header('Allow', list);
      return refuse(c, 405, 'method', `Use ${list}.`);
    });
  }
}
