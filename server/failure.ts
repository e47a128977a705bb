import type { LogLine } from './environment.ts';

/** SQLSTATE classes that pass by themselves: connection, resources, serialisation, the operator's doing. */
const PASSING = /^(08|53|40|57)/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN']);

/** Whether the database can't be reached or is too busy just now. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return NETWORK.has(code) || PASSING.test(code);
  // node-postgres gives these two no code.
  return causes(error).some((cause) =>
    /^Connection terminated|timeout exceeded when trying to connect/.test(cause.message),
  );
}

/** The error for the log: its message is left out, as the database driver quotes values in it. */
export function describeError(error: unknown): NonNullable<LogLine['error']> {
  const [first] = causes(error);
  const code = codeOf(error);
  const at = first ? framesOf(first).filter((line) => line.startsWith('    at ')) : [];
  return {
    name: first?.name ?? typeof error,
    ...(code && { code }),
    at: at.slice(0, 5).map((line) => line.trim()),
  };
}

/** Without the message before them, of which a line may look like one of these. */
function framesOf({ message, stack = '' }: Error): string[] {
  const found = stack.indexOf(message);
  return found < 0 ? [] : stack.slice(found + message.length).split('\n');
}

function codeOf(error: unknown): string | undefined {
  for (const cause of causes(error)) if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return undefined;
}

/** The error and what caused it, outermost first. */
function causes(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}
