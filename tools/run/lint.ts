/** What `npm run lint` and `npm test` hold the sources to. */
export const LINT = [
  ['biome', 'check', '.'],
  ['oxlint', '--type-aware', '--deny-warnings'],
] as const;
