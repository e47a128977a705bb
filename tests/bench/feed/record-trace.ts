import type { CDPSession } from 'puppeteer-core';
import type { TraceEvent } from './trace-event.ts';

const CATEGORIES = ['devtools.timeline', 'blink.user_timing', 'toplevel'];
/** What says in which function the time went. It slows everything down, so it is recorded by itself. */
const SAMPLES = 'disabled-by-default-v8.cpu_profiler';

/** Records what the whole browser does, until the function that is given back is called. */
export async function recordTrace(
  browser: CDPSession,
  samples: boolean,
): Promise<() => Promise<TraceEvent[]>> {
  await browser.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: samples ? [...CATEGORIES, SAMPLES] : CATEGORIES,
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise<string>((resolve, reject) => {
      browser.once('Tracing.tracingComplete', ({ stream, dataLossOccurred }) => {
        if (stream && !dataLossOccurred) resolve(stream);
        else reject(new Error('the browser lost part of its trace'));
      });
    });
    await browser.send('Tracing.end');
    const text = await readStream(browser, await complete);
    const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(text);
    return traceEvents;
  };
}

async function readStream(browser: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await browser.send('IO.read', { handle, size: 8 << 20 });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (!eof) continue;
    await browser.send('IO.close', { handle });
    return Buffer.concat(parts).toString();
  }
}
