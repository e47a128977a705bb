export { createErrorLog, type ErrorArea, type ErrorNote, forgetErrors, readErrors } from './error-log.ts';
export { type ReportFacts, writeReport } from './write-report.ts';
