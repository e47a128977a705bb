import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleOf } from '../utils/rules/built-in.ts';
import { MOST_DAYS } from '../utils/rules/bundle.ts';
import { PUBLIC_KEYS } from '../utils/rules/public-keys.ts';
import { readBundle } from '../utils/rules/read-bundle.ts';
import { signedBytes, writeFile } from '../utils/rules/signed-file.ts';
import { RULES_VERSION } from '../utils/rules/version.ts';
import { say } from './run/say.ts';

/*
 * npm run rules:sign -- --key <private key> --out <file> [--days 60]: signs the sites, shops and redirectors of this tree
 * as one file, which an endpoint serves (RULES_FILE in server/README.md).
 */

const DAY_MS = 86_400_000;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const { values } = parseArgs({
  options: { key: { type: 'string' }, out: { type: 'string' }, days: { type: 'string', default: '60' } },
});
const { key, out } = values;
const days = Number(values.days);
if (!key || !out) fail('npm run rules:sign -- --key <private key> --out <file> [--days 60]');
if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
  fail(`--days: a whole number from 1 to ${MOST_DAYS}`);

const privateKey = createPrivateKey(readFileSync(key));
if (privateKey.asymmetricKeyType !== 'ed25519')
  fail(`${key} is no Ed25519 key: npm run rules:key makes one.`);
const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';

const now = Date.now();
// By whole days, so that signing the same tree again on the same day gives the same file.
const until = (Math.floor(now / DAY_MS) + days + 1) * DAY_MS;
const body = new TextEncoder().encode(JSON.stringify(bundleOf(until)));
const file = writeFile(sign(null, signedBytes(body), privateKey), body);

// What an extension would say of it.
const reading = await readBundle(file, [publicKey], now);
if (!('bundle' in reading)) fail(`Not signed: ${reading.problem}: ${reading.because ?? ''}`);
if (existsSync(out)) {
  const before = new Uint8Array(readFileSync(out));
  const last = await readBundle(before, [publicKey], 0);
  if (Buffer.compare(before, file) !== 0 && 'bundle' in last && last.bundle.version >= RULES_VERSION)
    fail(`${out} is version ${last.bundle.version} already: raise RULES_VERSION in utils/rules/version.ts.`);
}
writeFileSync(out, file);
say(
  `${out}: version ${RULES_VERSION}, ${file.length} bytes, until ${new Date(until).toISOString().slice(0, 10)}`,
);
if (!PUBLIC_KEYS.includes(publicKey))
  say(
    `Builds believe it that were made with RULES_KEYS=${publicKey}; the key is not in utils/rules/public-keys.ts.`,
  );
