import { BROWSERS } from './browsers/find.ts';
import { buildExtension } from './extension/build.ts';
import { runProgram } from './run/ending.ts';
import { during } from './run/say.ts';
import { createCamera, type Scene } from './screenshots/camera.ts';
import { shootCards } from './screenshots/cards.ts';
import { shootFirstVisit } from './screenshots/first-visit.ts';
import { shootLanded } from './screenshots/landed.ts';
import { shootMany } from './screenshots/many.ts';
import { shootPopup } from './screenshots/popup.ts';
import { shootProductPost } from './screenshots/product-post.ts';
import { shootRail } from './screenshots/rail.ts';
import { shootSettings } from './screenshots/settings.ts';
import { shootWelcome } from './screenshots/welcome.ts';
import { enter, setStage } from './start/stage.ts';

type Shoot = (scene: Scene) => Promise<void>;

const LANGUAGES = ['en-US', 'zh-CN', 'zh-TW', 'ja-JP', 'ko-KR'];
/** Those that are drawn when none is named. */
const DRAWN = ['en-US', 'zh-CN'];

/** Stories, each in a browser of its own; within one, each part finds what those before it have left. */
const STORIES: Readonly<Record<string, readonly Shoot[]>> = {
  welcome: [shootWelcome],
  tour: [shootFirstVisit, shootCards, shootRail, shootPopup, shootLanded, shootSettings],
  many: [shootMany],
  compose: [shootProductPost],
};

/**
 * `npm run screenshots`: every surface and every state of it in both browsers, light and dark, in both languages, into
 * ./screenshots. `npm run screenshots -- firefox ja-JP welcome`: in that browser, language and story only.
 */
await runProgram(async () => {
  const asked = process.argv.slice(2);
  const among = <T extends string>(all: readonly T[], usual: readonly T[] = all): readonly T[] => {
    const named = all.filter((name) => asked.includes(name));
    return named.length > 0 ? named : usual;
  };
  const stage = await during('Starting the endpoint', setStage);
  for (const browser of among(BROWSERS)) {
    const extensionDir = await during(`Building for ${browser}`, () => buildExtension(browser, 'e2e'));
    for (const language of among(LANGUAGES, DRAWN))
      for (const story of among(Object.keys(STORIES)))
        await during(`${browser}, ${language}, ${story}`, async () => {
          stage.endpointUp();
          const session = await enter(stage, {
            browser,
            extensionDir,
            language,
            viewport: { width: 760, height: 1400 },
            colorScheme: 'light',
          });
          const camera = createCamera(session, language);
          for (const shoot of STORIES[story] ?? []) await shoot({ stage, session, camera });
          await session.close();
        });
  }
});
