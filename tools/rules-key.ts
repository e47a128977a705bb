import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { say } from './run/say.ts';

/*
 * npm run rules:key -- --out <file>: makes the key pair that rules are signed with. The private half goes into the file
 * (keep it offline: who has it writes rules for everybody), the public half on the screen, for a build's RULES_KEYS.
 */
const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (!values.out) {
  process.stderr.write('Say where the private key goes: npm run rules:key -- --out <file>\n');
  process.exit(1);
}
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
// Never over a key that is there.
writeFileSync(values.out, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
say(`Public key: ${publicKey.export({ format: 'jwk' }).x}`);
