import { browser } from 'wxt/browser';

/** Notes what nobody has caught in a page of the extension, for its diagnostics; what does it is loaded when there is something. */
export function noteErrors(place: string): void {
  let log: Promise<(error: unknown) => void> | undefined;
  const note = (error: unknown): void => {
    log ??= import('../../utils/diagnostics/index.ts').then(({ createErrorLog }) =>
      createErrorLog(browser.storage.local, place, Date.now),
    );
    // Where even that can't be loaded, the browser's console has it.
    log.then(
      (write) => write(error),
      () => undefined,
    );
  };
  globalThis.addEventListener('error', ({ error }) => note(error));
  globalThis.addEventListener('unhandledrejection', ({ reason }) => note(reason));
}
