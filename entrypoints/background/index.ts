import { defineBackground } from 'wxt/utils/define-background';
import { atLeisure } from './at-leisure.ts';
import { forgetListeners, listen, warn } from './wakes.ts';
import { whenWanted } from './when-wanted.ts';

/**
 * All of the background but its listeners. A worker is started many times an hour: it listens at once, and loads the rest
 * for what has woken it. A start that failed half way has told some of what it listens to, so it is forgotten.
 */
const awake = whenWanted(async () => {
  const { startBackground } = await import('./start-background.ts');
  forgetListeners();
  startBackground();
});

export default defineBackground({
  main() {
    listen(awake);
    // What is done at every start is done after one that nothing of this has brought about, too.
    atLeisure(() => void awake().catch(warn));
  },
});
