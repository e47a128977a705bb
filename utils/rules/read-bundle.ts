import { MAX_RULES_BYTES, type RulesProblem } from '../model/rules-wire.ts';
import { sites as builtInSites, type Site } from '../sites/index.ts';
import { builtIn } from './built-in.ts';
import { MOST_DAYS, type RulesBundle, type ServedSite } from './bundle.ts';
import { overreach } from './limits.ts';
import { bundleSchema, readSite } from './schema.ts';
import { readFile } from './signed-file.ts';
import { isSigned } from './verify.ts';

/** What a file of rules turned out to be. */
export type Reading =
  | { readonly bundle: RulesBundle }
  /** `because`: for whoever signs; a user is told the problem alone. */
  | { readonly problem: RulesProblem; readonly because?: string };

/** Names that are more than names in JavaScript, as keys or as parts of a pattern. */
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const UNSAFE_PART = /:constructor(?![a-z])/;

/**
 * The door for served rules: size, signature, JSON, schema, limits, time; each is looked at only after the one before
 * has passed. Never throws.
 * @param keys public keys, one of which must have signed
 * @param now epoch milliseconds
 */
export async function readBundle(
  file: Uint8Array<ArrayBuffer>,
  keys: readonly string[],
  now: number,
): Promise<Reading> {
  if (file.length > MAX_RULES_BYTES) return { problem: 'too-big' };
  if (keys.length === 0) return { problem: 'no-key' };
  const signed = readFile(file);
  if (!signed) return { problem: 'signature', because: 'not a file of rules' };
  const isTrue = await isSigned(signed, keys);
  if (isTrue === 'unsupported') return { problem: 'unsupported' };
  if (!isTrue) return { problem: 'signature', because: 'not signed with a key of this build' };
  return readBody(signed.body, now);
}

/**
 * A file that readBundle of this very build has taken before, kept where nobody else writes: a worker that is woken
 * for a page can't spend 100 ms on checking it all again. Undefined when its time is over.
 */
export function readTrusted(file: Uint8Array<ArrayBuffer>, now: number): RulesBundle | undefined {
  const bundle: RulesBundle = JSON.parse(new TextDecoder().decode(readFile(file)?.body));
  return bundle.until > now ? bundle : undefined;
}

/** What the body of a file says, whoever has signed it. */
export function readBody(body: Uint8Array, now: number): Reading {
  let bundle: RulesBundle;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const { sites, ...rest } = bundleSchema.parse(JSON.parse(text, refuseUnsafe));
    bundle = { ...rest, sites: readSites(sites) };
  } catch (error) {
    // Not text, not JSON, too deep, unsafe or of another shape: not rules for this version.
    return { problem: 'schema', because: error instanceof Error ? error.message : String(error) };
  }
  const because = tooFarAhead(bundle, now) ?? overreach(bundle, builtIn);
  if (because !== undefined) return { problem: 'schema', because };
  return bundle.until > now ? { bundle } : { problem: 'expired' };
}

const DAY_MS = 86_400_000;

/**
 * What would hold newer rules back: a bundle that never ends, or a version that none can ever be greater than. Two days
 * are for clocks that are wrong and for other time zones.
 */
function tooFarAhead({ version, until }: RulesBundle, now: number): string | undefined {
  if (until > now + (MOST_DAYS + 2) * DAY_MS) return `it counts for more than ${MOST_DAYS} days`;
  const last = new Date(now + 2 * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
  return Math.floor(version / 100) > Number(last) ? `version ${version} is of a day to come` : undefined;
}

/** Sites that this version does not have are passed over: their script is in no manifest. */
function readSites(served: readonly { readonly id: string }[]): ServedSite[] {
  const known = new Map<string, Site>(builtInSites.map((site) => [site.id, site]));
  const read = new Map<string, ServedSite>();
  for (const one of served) {
    const site = known.get(one.id);
    if (!site) continue;
    if (read.has(one.id)) throw new Error(`${one.id} is there twice`);
    read.set(one.id, readSite(one, site));
  }
  return [...read.values()];
}

function refuseUnsafe(key: string, value: unknown): unknown {
  if (UNSAFE_KEYS.has(key) || (typeof value === 'string' && UNSAFE_PART.test(value)))
    throw new Error('a name that is more than a name');
  return value;
}
