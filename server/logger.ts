import pino from 'pino';
import type { LogLine } from './environment.ts';

/** A JSON line a request on standard output: an error where the server is at fault. */
export function createLogger(): {
  readonly say: (message: string) => void;
  readonly log: (line: LogLine) => void;
} {
  const logger = pino({
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  });
  return {
    say: (message) => logger.info(message),
    log: (line) => (line.status >= 500 ? logger.error(line) : logger.info(line)),
  };
}
