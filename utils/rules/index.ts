export { createRules, type Rules, type RulesPorts } from './create-rules.ts';
export type { PageRules } from './page-rules.ts';
export { reportRules } from './report.ts';
