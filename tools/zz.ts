import { runProgram } from './run/ending.ts';
import { enter, readTimeline, setStage, setUp } from './start/stage.ts';
import { extensionDir } from './extension/build.ts';
import { saveShown } from './extension/cards.ts';
import { openPopup } from './extension/popup.ts';
import { recordsOf } from './extension/account.ts';
runProgram(async () => {
  const stage = await setStage();
  const b = (process.argv[2] ?? 'chromium') as any;
  const session = await enter(stage, { browser:b, extensionDir: extensionDir(b,'e2e'), viewport:{width:900,height:900} });
  const token = await setUp(session);
  const { page, cards } = await readTimeline(session);
  await saveShown(page, cards[0]!.post);
  const pop0 = await openPopup(session); console.log('rows', await pop0.$$eval('.wish', x=>x.length)); await saveShown(page, cards[1]!.post); for (let i=0;i<4;i++){ await new Promise(r=>setTimeout(r,700)); console.log('rows', await pop0.$$eval('.wish', x=>x.length), await pop0.$eval('.foot', x=>x.textContent));}
  const popup = await openPopup(session);
  const t=performance.now();
  for (let i=0;i<12;i++) { await new Promise(r=>setTimeout(r,1000)); 
   console.log(((performance.now()-t)/1000).toFixed(1), (await recordsOf(stage.endpoint, token)).length, await popup.$eval('.foot-words', x=>x.textContent)); 
   if (i===7) await popup.reload().catch(()=>{}); }
});
