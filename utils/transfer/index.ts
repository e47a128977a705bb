export type { Candidate } from './candidate.ts';
export { decodeText } from './decode-text.ts';
export { exportCsv } from './export-csv.ts';
export { exportJson } from './export-json.ts';
export { type ImportOptions, importCandidates } from './import-candidates.ts';
export { importJson } from './import-json.ts';
export { type ImportTextOptions, importText } from './import-text.ts';
export {
  type ImportReport,
  type LongWork,
  type Progress,
  type RefusalCode,
  Refused,
  type Skipped,
  type SkipReason,
} from './report.ts';
export { type ShareOptions, toHtml, toMarkdown } from './share.ts';
export { wipe } from './wipe.ts';
