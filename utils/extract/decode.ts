/** Bytes looked at for a charset: HTML asks for it in the first 1024, many shops write it later. */
const LOOKED_AT = 1 << 14;

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** A stream's bytes as text, by byte-order mark, `<meta>` charset, or what the bytes look like; at most `cap` bytes. */
export async function* decodeStream(stream: ReadableStream<Uint8Array>, cap: number): AsyncGenerator<string> {
  const reader = stream.getReader();
  let head = new Uint8Array(0);
  let decoder: TextDecoder | undefined;
  let size = 0;
  try {
    while (size < cap) {
      const { done, value } = await reader.read();
      if (done) break;
      const piece = size + value.length > cap ? value.subarray(0, cap - size) : value;
      size += piece.length;
      if (decoder) {
        yield decoder.decode(piece, { stream: true });
        continue;
      }
      head = concat(head, piece);
      if (head.length < LOOKED_AT) continue;
      decoder = new TextDecoder(charsetOf(head.subarray(0, LOOKED_AT)));
      yield decoder.decode(head, { stream: true });
    }
    yield decoder ? decoder.decode() : new TextDecoder(charsetOf(head)).decode(head);
  } finally {
    await reader.cancel();
  }
}

/** The label of the charset that the first bytes of a page are in. */
export function charsetOf(head: Uint8Array): string {
  for (const [label, marks] of BOMS) if (marks.every((mark, i) => head[i] === mark)) return label;
  const ascii = new TextDecoder('windows-1252').decode(head);
  const named =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(ascii) ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(ascii);
  const label = named?.[1] ?? '';
  // A page that can say "utf-16" in ASCII is not in UTF-16.
  if (label && !/^utf-?16/i.test(label) && isCharset(label)) return label;
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

function isCharset(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
