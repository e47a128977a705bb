/** What pages that only lead on hold their destination in, one a line; each looks at a bounded stretch of text. */
const WAYS: readonly RegExp[] = [
  // t.co, for browsers.
  /<meta\b[^>]{0,200}\brefresh\b[^>]{0,200}?\burl\s*=\s*["']?([^"'>\s]{1,4096})/gi,
  /\blocation\.(?:replace|assign)\(\s*["']([^"'\s]{1,4096})["']/g,
  /\blocation(?:\.href)?\s*=\s*["']([^"'\s]{1,4096})["']/g,
  // m.tb.cn.
  /\bvar\s+url\s*=\s*["']([^"'\s]{1,4096})["']/g,
  // t.cn, before it lets anyone leave.
  /\bopen-url\b[^>]{0,200}>\s{0,20}<a\b[^>]{0,200}\bhref=["']([^"'\s]{1,4096})["']/gi,
];
/** A page that leads on has one way, or says it a few times. */
const MOST = 10;

/** Where a page that is only there to lead on says it leads: untrusted text, in the order of how plainly it is said. */
export function wayOn(html: string): string[] {
  const found = WAYS.flatMap((way) =>
    [...html.matchAll(way)].slice(0, MOST).map(([, address = '']) => address),
  );
  return [...new Set(found.map(unescaped))];
}

/** "\/" of scripts, "\u0026" and "&amp;". */
function unescaped(text: string): string {
  return text.replaceAll('\\/', '/').replaceAll(/\\u0026|&amp;|&#38;/gi, '&');
}
