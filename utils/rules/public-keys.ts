/**
 * Ed25519 public keys (base64url) whose owners may sign rules for builds of this tree. Two while a key is replaced: a
 * release with both, then one without the old. Whoever serves rules of their own builds with RULES_KEYS instead
 * (server/README.md); an endpoint never says itself which key to believe.
 */
export const PUBLIC_KEYS: readonly string[] = ['rilDJMk8K3eEu29TJxKxZJM9nR_BcfHtZ-3cycYv3NE'];
