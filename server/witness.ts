import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Env, LogLine, Services } from './environment.ts';
import { describeError } from './failure.ts';

/** Names each request, keeps its answer out of caches unless a route says otherwise, and tells what became of it. */
export function witness({ now, random, log, metrics }: Services) {
  return createMiddleware<Env>(async (c, next) => {
    const start = now();
    const request = Buffer.from(random(8)).toString('hex');
    c.set('request', request);
    await next();
    // What a cache keeps is sent again for other requests: it has no id.
    if (!c.res.headers.has('Cache-Control')) {
      // Not c.header(): it would make the answer a second time.
      c.res.headers.set('Cache-Control', 'no-store');
      c.res.headers.set('X-Request-Id', request);
    }
    const line: LogLine = {
      request,
      method: c.req.method,
      // The pattern, as a path typed wrong may hold anything.
      route: matchedRoutes(c).at(-1)?.path ?? '*',
      status: c.res.status,
      milliseconds: now() - start,
      ...(c.error && c.res.status >= 500 && { error: describeError(c.error) }),
    };
    log(line);
    metrics?.observe(line);
  });
}
