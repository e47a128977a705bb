import type { CDPSession, Protocol } from 'puppeteer-core';

export interface Memory {
  /** Megabytes of JavaScript objects that are in use, the extension's in the page too. */
  readonly heap: number;
  /** Nodes out of the document that something still holds. */
  readonly detached: number;
}

/** What is left once the garbage is collected. */
export async function readMemory(page: CDPSession): Promise<Memory> {
  // What is held by something that is itself collected goes one turn later.
  for (let turn = 0; turn < 3; turn++) await page.send('HeapProfiler.collectGarbage');
  await page.send('Performance.enable');
  const { metrics } = await page.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  await page.send('DOM.enable');
  const { detachedNodes } = await page.send('DOM.getDetachedDomNodes');
  return {
    heap: used / 2 ** 20,
    detached: detachedNodes.reduce((total, { treeNode }) => total + count(treeNode), 0),
  };
}

function count({ children = [], shadowRoots = [] }: Protocol.DOM.Node): number {
  return [...children, ...shadowRoots].reduce((total, node) => total + count(node), 1);
}
