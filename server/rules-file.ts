import { readFile, stat } from 'node:fs/promises';
import { MAX_RULES_BYTES, RULES_MARK } from '../utils/model/rules-wire.ts';
import { etagOf, type PublicFile, type ReadPublicFile } from './public-file.ts';

/**
 * Reads the file at a path, and again when it was replaced: new rules need no restart. The signature is not checked
 * here, as the extension believes nobody's word for it; but what can't be rules is not served, and a file that is being
 * written just now does not take the place of a good one.
 * @throws when the file can't be read, except for not being there.
 */
export function rulesAt(path: string): ReadPublicFile {
  let held: (PublicFile & { readonly mark: string }) | undefined;
  return async () => {
    const found = await stat(path).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (!found?.isFile()) return undefined;
    const mark = `${found.ino} ${found.size} ${found.mtimeMs}`;
    if (held?.mark === mark || found.size > MAX_RULES_BYTES) return held;
    const bytes = new Uint8Array(await readFile(path));
    if (!isRules(bytes)) return held;
    held = { bytes, etag: etagOf(bytes), mark };
    return held;
  };
}

/** A signed file begins with its mark and ends with its JSON. */
function isRules(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, RULES_MARK.length));
  return head === RULES_MARK && bytes.length <= MAX_RULES_BYTES && bytes.at(-1) === '}'.charCodeAt(0);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
