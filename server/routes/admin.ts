import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { refuseRate } from '../authenticate.ts';
import { ADMIN_POLICY, adminPage } from '../creators/admin-page.ts';
import { listCreators, readReview } from '../creators/commands.ts';
import { review } from '../creators/programme.ts';
import { keepProof } from '../creators/prove-handle.ts';
import type { Env, Services } from '../environment.ts';
import type { Mounting } from '../open-api.ts';
import { refuse } from '../refuse.ts';
import { sameText, sha256 } from '../token.ts';

/** A form's fields, all short. */
const MOST_BYTES = 8 * 1024;

/** GET and POST /admin: the operator's review in a browser, for whoever has ADMIN_TOKEN; no such page without one. */
export function mountAdmin({ app, services }: Mounting): void {
  const { adminToken, db } = services;
  if (adminToken === undefined) return;
  // A browser sends the password by itself, to forms of other sites too: they don't know this.
  const proof = createHmac('sha256', adminToken).update('feedcart/admin/v1').digest('base64url');
  const page = async (c: Context<Env>, said?: string) => {
    c.header('Content-Security-Policy', ADMIN_POLICY);
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
    return c.html(await adminPage(await listCreators(db), { proof, said }));
  };
  const operator = byPassword(adminToken, services);
  app.get('/admin', operator, (c) => page(c));
  app.post('/admin', operator, async (c) => {
    const form = await readForm(c);
    if (!form || !sameText(sha256(form.get('proof') ?? ''), sha256(proof)))
      return refuse(c, 403, 'proof', 'Send the form of this page.');
    return page(c, await done(services, form));
  });
}

async function done(services: Services, form: URLSearchParams): Promise<string> {
  const [id = '', what = '', reason = ''] = ['id', 'what', 'reason'].map(
    (name) => form.get(name) ?? undefined,
  );
  const { db } = services;
  if (what === 'verify') return saidOf(await keepProof(db, id, undefined, services));
  const asked = readReview(what, reason === '' ? [] : [reason]);
  return asked ? saidOf(await review(db, id, asked, services)) : 'Nothing was done: write the reason too.';
}

function saidOf(
  result: { readonly author: string } | { readonly refused: readonly [unknown, unknown, string] },
): string {
  return 'refused' in result ? result.refused[2] : `Done for @${result.author}.`;
}

/** HTTP's own password: the browser asks for it, and no cookie is needed. Guesses are counted. */
function byPassword(adminToken: string, { gate, addressOf }: Services) {
  return createMiddleware<Env>(async (c, next) => {
    const given = /^Basic +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    const text = given === undefined ? undefined : Buffer.from(given, 'base64').toString('utf8');
    if (text !== undefined && sameText(sha256(text.slice(text.indexOf(':') + 1)), sha256(adminToken)))
      return next();
    const wait = text === undefined ? undefined : await gate.stranger(addressOf(c));
    if (wait !== undefined) return refuseRate(c, wait);
    c.header('WWW-Authenticate', 'Basic realm="Feedcart operator", charset="UTF-8"');
    return refuse(c, 401, 'password', 'Send the operator’s password.');
  });
}

/** The fields of a form; undefined when it is none, or too long. */
async function readForm(c: Context<Env>): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('Content-Type') ?? '')) return undefined;
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of c.req.raw.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_BYTES) return undefined;
  }
  return new URLSearchParams(text);
}
