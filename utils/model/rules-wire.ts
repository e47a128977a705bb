/*
 * What the endpoint serves as rules (utils/rules), as far as both sides need to know it: a signed file, byte for byte
 * as it was signed.
 */

/** Where, below the endpoint's address. */
export const RULES_PATH = '/v1/rules';

/** What the file begins with: its format, then the signature and a line feed. */
export const RULES_MARK = 'feedcart-rules/1 ';

/** Bytes of a file, several times what all our sites and shops take. A longer one is neither served nor read on. */
export const MAX_RULES_BYTES = 1024 * 1024;

/** Why rules that were served are not in use; the ones before them, or this version's own, are. */
export type RulesProblem =
  /** The endpoint has none. */
  | 'none'
  | 'unreachable'
  | 'too-big'
  /** Not a file of rules, or not signed with a key of this build. */
  | 'signature'
  /** Signed, but not what this version may take: another shape, or more than rules may do. */
  | 'schema'
  /** An earlier version than one that was taken before, or the same version with another content. */
  | 'older'
  /** The time it was signed for is over: the endpoint holds newer ones back, or nobody has signed any. */
  | 'expired'
  /** The browser can't check the signature: Chrome before 137. */
  | 'unsupported'
  /** This build has no key to check with. */
  | 'no-key';

/** What is known of served rules, for people. */
export interface RulesReport {
  /** The version in use; undefined while this build's own rules are. */
  readonly version?: number;
  /** When the endpoint answered last, epoch milliseconds. */
  readonly checkedAt?: number;
  readonly problem?: RulesProblem;
}
