import { connect } from 'node:net';

// node hold-crowd.ts PORT silent|slow COUNT: a process that holds so many connections open, each of which says nothing, or a
// byte of a header in ten seconds, at a time of its own. One that is closed is made again. A line once all are there, and
// at the end of its input how many are held and how many were closed meanwhile.
const BYTE_EVERY_MS = 10_000;
/** As long as an endpoint waits for headers (server/listen.ts). */
const PATIENCE_MS = 20_000;
const TOGETHER = 100;
const [port, kind, count] = process.argv.slice(2);
const connections = Number(count);

let held = 0;
let closed = 0;

function join(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      held++;
      if (kind === 'slow') socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ');
      resolve();
    });
    const timer =
      kind === 'slow' ? setTimeout(() => socket.write('x'), Math.random() * BYTE_EVERY_MS) : undefined;
    // Told of by its closing, too.
    socket.on('error', resolve as () => void);
    socket.on('close', () => {
      clearTimeout(timer);
      held--;
      closed++;
      void join();
    });
    socket.resume();
  });
}

// As people come who know nothing of each other: what closes them all after the same time closes them as spread.
const pause = kind === 'slow' ? PATIENCE_MS / (connections / TOGETHER) : 0;
for (let made = 0; made < connections; made += TOGETHER) {
  await Promise.all(Array.from({ length: TOGETHER }, join));
  await new Promise((resolve) => setTimeout(resolve, pause));
}
closed = 0;
process.stdout.write('held\n');
process.stdin.on('end', () => {
  process.stdout.write(`${held} connections held, ${closed} closed and made again meanwhile\n`, () =>
    process.exit(),
  );
});
process.stdin.resume();
