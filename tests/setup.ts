import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from './components/messages.ts';

// The fake browser has no words of its own; the extension's are read from its locale files.
Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en' });

// The tests' engine has no idle time of its own: it is idle once all that waits has been done.
Object.assign(globalThis, {
  requestIdleCallback: (done: () => void) => setTimeout(done),
  cancelIdleCallback: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
});
