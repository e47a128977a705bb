import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MAX_RULES_BYTES, RULES_MARK } from '../utils/model/rules-wire.ts';

/** A signed file of rules, as it is served. */
export interface RulesFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Names the content. */
  readonly etag: string;
}

/** The rules that are served now; undefined when there are none. */
export type ReadRules = () => Promise<RulesFile | undefined>;

/**
 * Reads the file at a path, and again when it was replaced: new rules need no restart. The signature is not checked
 * here, as the extension believes nobody's word for it; but what can't be rules is not served, and a file that is being
 * written just now does not take the place of a good one.
 * @throws when the file can't be read, except for not being there.
 */
export function rulesAt(path: string): ReadRules {
  let held: (RulesFile & { readonly mark: string }) | undefined;
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
    const digest = createHash('sha256').update(bytes).digest('base64url');
    held = { bytes, etag: `"${digest}"`, mark };
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
