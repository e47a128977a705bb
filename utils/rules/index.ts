export { createRules, type Rules, type RulesPorts } from './create-rules.ts';
export type { PageRules } from './page-rules.ts';
export { PUBLIC_KEYS } from './public-keys.ts';
export { reportRules } from './report.ts';
