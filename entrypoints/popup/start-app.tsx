import { render } from 'preact';
import { z } from 'zod';
import { openStore } from '../../utils/store/index.ts';
import type { FirstPage } from './first-page.ts';
import { PopupApp } from './popup-app.tsx';
import type { Surface } from './surface.ts';

// zod compiles schemas with new Function where it may; under the extension's policy it may not, so it never tries.
z.config({ jitless: true });

/** Takes the page over: what it shows and does comes from the store from now on. */
export function startApp(surface: Surface, { find, take }: FirstPage): void {
  // It draws nothing of its own: the page is there already and keeps its focus, its place and what was typed.
  render(
    <PopupApp opening={openStore()} surface={surface} find={find()} onPage={take} />,
    document.createElement('div'),
  );
}
