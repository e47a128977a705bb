import { BROWSERS } from './browsers/find.ts';
import { buildExtension } from './extension/build.ts';
import { runProgram } from './run/ending.ts';
import { during } from './run/say.ts';
import { createCamera } from './screenshots/camera.ts';
import { shootCards } from './screenshots/cards.ts';
import { shootFirstVisit } from './screenshots/first-visit.ts';
import { shootLanded } from './screenshots/landed.ts';
import { shootPopup } from './screenshots/popup.ts';
import { shootRail } from './screenshots/rail.ts';
import { shootSettings } from './screenshots/settings.ts';
import { enter, setStage } from './start/stage.ts';

const LANGUAGES = ['en-US', 'zh-CN'] as const;

/** One story a browser and language: each part finds what those before it have left. */
const PARTS = [shootFirstVisit, shootCards, shootRail, shootPopup, shootLanded, shootSettings];

/**
 * `npm run screenshots`: every surface and every state of it in both browsers, light and dark, in both languages, into
 * ./screenshots. `npm run screenshots -- firefox`: in that browser only.
 */
await runProgram(async () => {
  const asked = process.argv.slice(2);
  const browsers = BROWSERS.filter((name) => asked.length === 0 || asked.includes(name));
  const stage = await during('Starting the endpoint', setStage);
  for (const browser of browsers) {
    const extensionDir = await during(`Building for ${browser}`, () => buildExtension(browser, 'e2e'));
    for (const language of LANGUAGES)
      await during(`${browser}, ${language}`, async () => {
        stage.endpointUp();
        const session = await enter(stage, {
          browser,
          extensionDir,
          language,
          viewport: { width: 760, height: 1400 },
          colorScheme: 'light',
        });
        const camera = createCamera(session, language);
        for (const shoot of PARTS) await shoot({ stage, session, camera });
        await session.close();
      });
  }
});
