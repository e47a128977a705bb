import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's WebDriver BiDi connection that is used here; puppeteer has no public way to Firefox's own scope. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text?: string };
}

/** Runs code with the rights of Firefox itself and waits for its promise. Needs --remote-allow-system-access. */
export async function inChromeScope(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  if (!window) throw new Error('Firefox has no window');
  const { result } = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: window.context },
  });
  const evaluated = result as Evaluated;
  if (evaluated.type === 'exception') throw new Error(`in Firefox: ${evaluated.exceptionDetails?.text}`);
  return evaluated.result?.value;
}
