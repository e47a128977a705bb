import type { Page } from 'puppeteer-core';
import { click, type } from '../browsers/hand.ts';
import type { Session } from '../browsers/session.ts';

/** The extension's settings in a tab of their own, drawn. */
export function openOptions(session: Session): Promise<Page> {
  return session.openExtensionPage('options.html', '#endpoint-url, #connected-endpoint');
}

/** Makes an account at the endpoint, as a person does; throws with what the page says when it does not work. */
export async function createAccount(options: Page, endpoint: string): Promise<void> {
  await type(options, '#endpoint-url', endpoint);
  await click(options, '#create-account');
  await connected(options);
}

/** Joins the account of another browser by its words, or by a code, which brings its endpoint along. */
export async function joinAccount(options: Page, endpoint: string, secret: string): Promise<void> {
  await click(options, '#use-secret');
  await type(options, '#endpoint-url', endpoint);
  await type(options, '#join-secret', secret);
  await click(options, '#join-account');
  await connected(options);
}

/** The words of the account, as they are shown on demand. */
export async function readAccountWords(options: Page): Promise<string> {
  await click(options, '#show-words[aria-pressed="false"]');
  await options.waitForSelector('#words li:nth-child(12)');
  const words = await options.$$eval('#words li', (items) => items.map((item) => item.textContent));
  return words.join(' ');
}

/** A code for one more device. */
export async function readCode(options: Page): Promise<string> {
  await click(options, '#pair');
  await options.waitForSelector('#pairing-code', { timeout: 15_000 });
  return options.$eval('#pairing-code', (field) => (field instanceof HTMLInputElement ? field.value : ''));
}

/** Allows a shop that is known by its address only. In the e2e build the browser asks nothing back. */
export async function allowShop(options: Page, host: string): Promise<void> {
  await type(options, '#shop-host', host);
  await click(options, '#add-shop');
  await options.waitForFunction(
    (text) => document.body.textContent?.includes(text),
    { timeout: 10_000 },
    host,
  );
}

async function connected(options: Page): Promise<void> {
  try {
    await options.waitForSelector('#connected-endpoint', { timeout: 15_000 });
  } catch {
    const said = await options.$eval('#connect-problem', (line) => line.textContent?.trim());
    throw new Error(`the settings did not connect: ${said || 'no answer'}`);
  }
}
