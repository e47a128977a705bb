import { decodeEntities } from './entities.ts';
import { createOutline } from './outline.ts';
import { attributeIn, nameBit, nextCode, type Tag, tagCode } from './tag.ts';

/** What a scan tells. Depth counts open elements; an element's own depth is the one it is opened at. */
export interface PageSink {
  open(tag: Tag, depth: number): void;
  /** Every element opened at `depth` or deeper is closed now. */
  closed(depth: number): void;
  /** Text between tags, entities not decoded, in pieces of any size; only while `listening()`. */
  text(raw: string): void;
  listening(): boolean;
  /** A frame, whose content is no text of the page. */
  frame(tag: Tag): void;
  /** What the body of this script is to the sink; undefined when it may be skipped without being kept. */
  scriptKind(tag: Tag): string | undefined;
  script(kind: string, body: string): void;
}

const SCRIPT = tagCode('script');
const FRAME = tagCode('iframe');
/** Elements whose content is no page text: skipped whole. */
const SKIPPED = new Set(['style', 'svg', 'template', 'textarea', 'iframe', 'xmp', 'noembed'].map(tagCode));
/** The characters of the longest end tag of those, without its ">". */
const LONGEST_END = '</textarea'.length + 1;
/** Small pieces are put together first: a scan per network packet would read open tags over and over. */
const ENOUGH = 1 << 16;

/** A forward scan of HTML in pieces, without a DOM; how it is cut into pieces makes no difference. */
export function createScanner(sink: PageSink, enough = ENOUGH) {
  const outline = createOutline(sink);
  let rest = '';
  /** Characters that must be there before they are read. */
  let awaited = enough;
  const tag = createTag();
  /** The element that is skipped, or kept when it has a kind, whole. */
  let whole: { code: number; kind: string | undefined; body: string } | undefined;

  /** Reads as far as it can be sure of (all of it when `last`); returns how far that is. */
  function read(html: string, last: boolean): number {
    let at = 0;
    for (;;) {
      if (whole) {
        at = readWhole(html, at, last);
        if (whole) return at;
      }
      const open = html.indexOf('<', at);
      if (open < 0 || open + 1 >= html.length) {
        const end = open < 0 || last ? html.length : open;
        if (end > at && sink.listening()) sink.text(html.slice(at, end));
        return end;
      }
      if (open > at && sink.listening()) sink.text(html.slice(at, open));
      const end = readMarkup(html, open);
      if (end < 0) return last ? html.length : open;
      at = end;
    }
  }

  /** What stands at a "<"; returns where it ends, or -1 when the end is not there yet. */
  function readMarkup(html: string, open: number): number {
    const char = html.charCodeAt(open + 1);
    if (isLetter(char)) return readStartTag(html, open);
    if (char === 47) return readEndTag(html, open);
    if (char === 33 && html.startsWith('--', open + 2)) {
      const end = html.indexOf('-->', open + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (char === 33 && html.length < open + 4) return -1;
    if (char === 33 || char === 63) return html.indexOf('>', open) + 1 || -1;
    if (sink.listening()) sink.text('<');
    return open + 1;
  }

  function readEndTag(html: string, open: number): number {
    const end = html.indexOf('>', open);
    if (end < 0) return -1;
    outline.close(codeAt(html, open + 2));
    return end + 1;
  }

  function readStartTag(html: string, open: number): number {
    let at = open + 1;
    let code = 0;
    let char = html.charCodeAt(at);
    while (char > 32 && char !== 62 && char !== 47) {
      code = nextCode(code, char);
      char = html.charCodeAt(++at);
    }
    const nameEnd = at;
    let names = 0;
    /** Where the attribute name that is read begins; 0 between names. */
    let from = 0;
    let hasCapitals = false;
    for (;;) {
      if (Number.isNaN(char)) return -1;
      if (char === 62) break;
      if (char <= 32 || char === 47 || char === 61) {
        if (from !== 0) names |= nameBit(html.charCodeAt(from), at - from);
        from = 0;
        if (char === 61) at = valueEnd(html, at + 1) - 1;
        if (at < 0) return -1;
      } else {
        if (from === 0) from = at;
        if (char >= 65 && char <= 90) hasCapitals = true;
      }
      char = html.charCodeAt(++at);
    }
    if (from !== 0) names |= nameBit(html.charCodeAt(from), at - from);
    const selfClosed = html.charCodeAt(at - 1) === 47;
    tag.set(html, code, names, nameEnd, selfClosed ? at - 1 : at, hasCapitals);
    startTag(code, selfClosed);
    return at + 1;
  }

  function startTag(code: number, selfClosed: boolean): void {
    if (code === SCRIPT) {
      const kind = sink.scriptKind(tag);
      whole = { code, kind, body: '' };
    } else if (SKIPPED.has(code) && !selfClosed) {
      if (code === FRAME) sink.frame(tag);
      whole = { code, kind: undefined, body: '' };
    } else {
      outline.open(tag);
    }
  }

  /** Goes on inside a script or skipped element; clears `whole` when its end tag is read. */
  function readWhole(html: string, from: number, last: boolean): number {
    for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
      const cut = !last && at + LONGEST_END > html.length;
      if (!cut && codeAt(html, at + 2) !== whole?.code) continue;
      keep(html, from, at);
      const close = html.indexOf('>', at);
      if (!last && (cut || close < 0)) return at;
      finishWhole();
      return close < 0 ? html.length : close + 1;
    }
    // The last character may be the "<" of the end tag.
    const end = last ? html.length : Math.max(from, html.length - 1);
    keep(html, from, end);
    if (last) finishWhole();
    return end;
  }

  function keep(html: string, from: number, to: number): void {
    if (whole?.kind !== undefined) whole.body += html.slice(from, to);
  }

  function finishWhole(): void {
    if (whole?.kind !== undefined) sink.script(whole.kind, whole.body);
    whole = undefined;
  }

  return {
    push(piece: string): void {
      rest += piece;
      if (rest.length < awaited) return;
      rest = rest.slice(read(rest, false));
      // A tag or comment that does not end is not looked through again with every piece.
      awaited = Math.max(enough, rest.length * 2);
    },
    end(): void {
      read(rest, true);
      rest = '';
      outline.closeAll();
    },
  };
}

function isLetter(char: number): boolean {
  return (char >= 97 && char <= 122) || (char >= 65 && char <= 90);
}

/** Where the attribute value ends that starts at or after `at`; -1 when its end is not there yet. */
function valueEnd(html: string, at: number): number {
  let from = at;
  while (html.charCodeAt(from) <= 32) from++;
  const quote = html.charCodeAt(from);
  if (quote === 34 || quote === 39) return html.indexOf(quote === 34 ? '"' : "'", from + 1) + 1 || -1;
  while (html.charCodeAt(from) > 32 && html.charCodeAt(from) !== 62) from++;
  return from;
}

/** The one Tag of a scan, filled anew for each start tag: a page has tens of thousands. */
function createTag() {
  let text = '';
  let from = 0;
  let to = 0;
  let hasCapitals = false;
  let raw: string | undefined;
  return {
    code: 0,
    names: 0,
    set(html: string, code: number, names: number, start: number, end: number, anyCapitals: boolean): void {
      this.code = code;
      this.names = names;
      text = html;
      from = start;
      to = end;
      hasCapitals = anyCapitals;
      raw = undefined;
    },
    get(name: string): string | undefined {
      raw ??= text.slice(from, to);
      // Far quicker than taking a tag apart in vain.
      const value = hasCapitals || raw.includes(name) ? attributeIn(raw, name) : undefined;
      return value && decodeEntities(value);
    },
  };
}

/** The tagCode() of the name that starts at `at`. */
function codeAt(html: string, at: number): number {
  let code = 0;
  for (
    let char = html.charCodeAt(at);
    char > 32 && char !== 62 && char !== 47;
    char = html.charCodeAt(++at)
  ) {
    code = nextCode(code, char);
  }
  return code;
}
