import { say } from './say.ts';

/** Something to undo before the program ends. Each is called once, last first. */
type Undo = () => unknown;

const undos: Undo[] = [];
let ending: Promise<void> | undefined;

/** Will be undone when the program ends, by itself or by Ctrl-C. */
export function atEnd(undo: Undo): void {
  undos.push(undo);
}

/** Undoes everything that was registered, last first; one that fails is told and does not keep the others from it. */
export function endAll(): Promise<void> {
  ending ??= (async () => {
    for (let undo = undos.pop(); undo; undo = undos.pop())
      try {
        await undo();
      } catch (error) {
        say(`while ending: ${messageOf(error)}`);
      }
  })();
  return ending;
}

/** Runs the program; ends what it started whether it returns, throws or is interrupted. Errors become a message, with FEEDCART_TRACE set also a stack, and exit code 1. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      // 130 is what a shell reports for a program ended by Ctrl-C. Whoever runs us may signal the whole group and us again.
      void endAll().then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
    });
  try {
    await program();
  } catch (error) {
    // What fails because everything is being taken down is no news.
    if (!ending) {
      process.exitCode = 1;
      const trace = process.env.FEEDCART_TRACE && error instanceof Error ? error.stack : undefined;
      process.stderr.write(`${trace ?? messageOf(error)}\n`);
    }
  }
  await endAll();
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
