import type { Page } from 'puppeteer-core';
import type { Session } from '../../../tools/browsers/session.ts';
import { recordTrace } from '../feed/record-trace.ts';
import type { TraceEvent } from '../feed/trace-event.ts';

/** One start of a worker, by a message that it has to answer. */
export interface Start {
  /** Milliseconds from sending to the answer. */
  readonly wall: number;
  /** Milliseconds of processor time that the worker's thread had taken by then. */
  readonly cpu: number;
  /** The same a second later: with what it does at each start beside answering. */
  readonly whole: number;
}

/** A message as @webext-core/messaging sends it. */
export interface Message {
  readonly type: string;
  readonly data?: unknown;
}

/** What a page of an extension has. */
interface ExtensionPage {
  readonly chrome: {
    readonly runtime: { sendMessage(message: unknown): Promise<{ readonly err?: unknown } | undefined> };
  };
}

const SENT = 'feedcart: sent';
const ANSWERED = 'feedcart: answered';
const TASKS = ['RunTask', 'ThreadControllerImpl::RunTask'];
/** Milliseconds in which a worker has long finished what it does by itself. */
const SETTLES_IN = 1000;

/** Ends the worker, and asks it something from a page of the extension that is open. */
export async function measureStart(session: Session, page: Page, message: Message): Promise<Start> {
  await session.killBackground();
  const cdp = await session.browser.target().createCDPSession();
  const recorded = await recordTrace(cdp, false);
  const wall = await page.evaluate(
    async (sent, answered, settlesIn, { type, data }) => {
      const browserHere = globalThis as unknown as ExtensionPage;
      performance.mark(sent);
      const start = performance.now();
      const answer = await browserHere.chrome.runtime.sendMessage({
        id: 1,
        type,
        data,
        timestamp: Date.now(),
      });
      const end = performance.now();
      performance.mark(answered);
      if (answer?.err) throw new Error(`the worker answered ${JSON.stringify(answer)}`);
      await new Promise((resolve) => setTimeout(resolve, settlesIn));
      return end - start;
    },
    SENT,
    ANSWERED,
    SETTLES_IN,
    message,
  );
  const events = await recorded();
  await cdp.detach();
  return { wall, ...workerTime(events) };
}

/** Processor time of the thread that has run the worker's script. */
function workerTime(events: readonly TraceEvent[]): Pick<Start, 'cpu' | 'whole'> {
  const answered = events.find(({ name }) => name === ANSWERED);
  const script = events.find(
    ({ name, args }) =>
      name === 'EvaluateScript' && /^chrome-extension:.*\/background\.js$/.test(args?.data?.url ?? ''),
  );
  if (!answered || !script) throw new Error('the trace holds no start of a worker');
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && TASKS.includes(name) && pid === script.pid && tid === script.tid,
  );
  const sum = (some: readonly TraceEvent[]): number =>
    some.reduce((total, { tdur = 0 }) => total + tdur / 1000, 0);
  return { cpu: sum(tasks.filter(({ ts }) => ts < answered.ts)), whole: sum(tasks) };
}
