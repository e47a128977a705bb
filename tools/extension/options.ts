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

/** Joins the account of another browser by its token. */
export async function joinAccount(options: Page, endpoint: string, token: string): Promise<void> {
  await click(options, '#use-token');
  await type(options, '#endpoint-url', endpoint);
  await type(options, '#token', token);
  await click(options, '#join-account');
  await connected(options);
}

/** The token for the user's other browsers, as it is shown on demand. */
export async function readToken(options: Page): Promise<string> {
  await click(options, '#show-token[aria-pressed="false"]');
  await options.waitForSelector('#show-token[aria-pressed="true"]');
  return options.$eval('#account-token', (field) => (field instanceof HTMLInputElement ? field.value : ''));
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
