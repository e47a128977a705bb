import { flow } from './load.ts';
import { pushOf } from './push-of.ts';

// node flood.ts ORIGIN TOKEN SECONDS PER_SECOND: a process that pushes so often for one account, and says what it was told.
const [origin = '', token = '', seconds, perSecond] = process.argv.slice(2);
const { answers } = await flow(origin, () => pushOf(token), {
  seconds: Number(seconds),
  perSecond: Number(perSecond),
});
process.stdout.write(`${[...answers].map(([status, count]) => `${count} × ${status}`).join(', ')}\n`);
