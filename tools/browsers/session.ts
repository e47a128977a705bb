import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './find.ts';

export type ColorScheme = 'light' | 'dark';

/** Milliseconds a single command to the browser may take before it counts as hung. */
export const PROTOCOL_LIMIT = 30_000;

export interface LaunchOptions {
  readonly browser: BrowserName;
  /** A built extension: .output/chrome-mv3 or .output/firefox-mv3. */
  readonly extensionDir?: string;
  /** Port of the loopback proxy: everything the browser asks for goes there, certificates are not checked. */
  readonly proxyPort?: number;
  readonly headless?: boolean;
  /** BCP 47; the browser's own language, which the extension speaks too. */
  readonly language?: string;
  readonly colorScheme?: ColorScheme;
  /** Kept after closing; without one the profile is thrown away. */
  readonly profileDir?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A running browser with the extension in it. What is different in Chromium and Firefox stays in here. */
export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** "chrome-extension://…" or "moz-extension://…"; undefined without an extension. */
  readonly origin: string | undefined;
  /** A new tab at the address, loaded. */
  open(url: string): Promise<Page>;
  /** One of the extension's own pages in a new tab, as soon as `ready` (a selector) is there. */
  openExtensionPage(path: string, ready: string): Promise<Page>;
  /** Does something that opens a tab, and gives that tab. Throws after 10 s without one. */
  tabOpenedBy(action: () => Promise<unknown>): Promise<Page>;
  /** Ends the service worker or event page, as the browser does when it is idle; the next message starts it again. */
  killBackground(): Promise<void>;
  /** From now on the extension may reach these match patterns only, as a person chooses in the browser's settings. */
  allowOnly(origins: readonly string[]): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  close(): Promise<void>;
}
