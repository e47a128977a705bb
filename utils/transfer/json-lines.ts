import { type ExportLine, FORMAT_VERSION, headerSchema, lineSchema } from './json-format.ts';
import { Refused } from './report.ts';

/** The largest export that is read. */
export const MAX_BYTES = 190_000_000;
/** One line; also the most that is read before the first line must have ended. */
const MAX_LINE = 1_000_000;
/** A file that another program has laid out anew has no lines of ours: it is read whole, up to here. */
const MAX_WHOLE = 30_000_000;

/** A line of an export, and where it stands, counted from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly line: ExportLine;
}

/**
 * The lines of an export, each checked.
 * @throws Refused when it is no export, of a newer version, cut short, or when a line of it is not what it should be.
 */
export async function* readExport(file: Blob): AsyncGenerator<NumberedLine> {
  if (file.size > MAX_BYTES) throw new Refused('too-big');
  const lines = textLines(file);
  const first = await lines.next();
  if (first.done || !checkHeader(`${first.value}]}`)) {
    yield* readWhole(file);
    return;
  }
  let number = 1;
  let isEnded = false;
  for await (const text of lines) {
    number += 1;
    if (isEnded && text.trim() !== '') throw new Refused('damaged', number);
    if (text.trim() === ']}') isEnded = true;
    else if (!isEnded) yield { number, line: parseLine(text.replace(/,\s*$/, ''), number) };
  }
  if (!isEnded) throw new Refused('damaged', number);
}

/** False for what is no header of ours. */
function checkHeader(text: string): boolean {
  const { data } = headerSchema.safeParse(parse(text));
  if (data && data.version > FORMAT_VERSION) throw new Refused('newer');
  return data !== undefined;
}

async function* readWhole(file: Blob): AsyncGenerator<NumberedLine> {
  if (file.size > MAX_WHOLE) throw new Refused('not-ours');
  const text = (await file.text()).replace(/^\uFEFF/, '');
  const whole = headerSchema.safeParse(parse(text)).data;
  if (!whole || PROTOTYPE.test(text)) throw new Refused('not-ours');
  if (whole.version > FORMAT_VERSION) throw new Refused('newer');
  for (const [index, value] of whole.lines.entries()) {
    const { data } = lineSchema.safeParse(value);
    if (!data) throw new Refused('damaged', index + 1);
    yield { number: index + 1, line: data };
  }
}

/** A name that no export of ours holds: whoever writes it means something else by it. */
const PROTOTYPE = /"__proto__"\s*:/;

function parseLine(text: string, number: number): ExportLine {
  if (PROTOTYPE.test(text)) throw new Refused('damaged', number);
  const { data } = lineSchema.safeParse(parse(text));
  if (!data) throw new Refused('damaged', number);
  return data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what comes of that is said by whoever asked
  }
}

/** A file's lines as it is read: never more of it in memory than one of them. */
async function* textLines(file: Blob): AsyncGenerator<string> {
  let rest = '';
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value = '' } = await reader.read();
    const parts = (rest + value).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
    if (rest.length > MAX_LINE) {
      await reader.cancel();
      throw new Refused('not-ours');
    }
    if (done) break;
  }
  if (rest !== '') yield rest;
}
