import type { ZodError } from 'zod';

/** The first thing that is wrong, with its place: never what stood there. */
export function problemOf({ issues: [issue] }: ZodError): string {
  const at = issue?.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ');
  return `${at === undefined || at === '' ? 'The card' : `In the card, ${at}`}: ${issue?.message ?? 'not a card'}.`;
}
