/** Broken JSON is read so far: the loose reader is slow. */
const MAX_LOOSE = 500_000;
/** Deeper values are dropped: schema.org needs six levels. */
const MAX_DEPTH = 60;

/**
 * JSON as shops write it: comments, CDATA and HTML comment marks around or inside, trailing or missing
 * commas, raw line breaks in strings, wrong escapes, an end that is cut off. Undefined when there is no
 * object or array in it. Never throws; an own "__proto__" key is dropped.
 */
export function parseLenientJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseLoose(text.slice(0, MAX_LOOSE));
  }
}

const SPACE = /(?:[\s,;\ufeff]|<!--|-->|<!\[CDATA\[|\]\]>|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y;
const BARE = /[^\s,:{}[\]"']+/y;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function parseLoose(text: string): unknown {
  let at = 0;

  function skip(): string {
    // Past the end a sticky expression would start over.
    SPACE.lastIndex = Math.min(at, text.length);
    SPACE.test(text);
    at = SPACE.lastIndex;
    return text.charAt(at);
  }

  function value(depth: number): unknown {
    const char = skip();
    // Nobody nests so deep in good faith: the rest is not read.
    if (depth >= MAX_DEPTH) at = text.length;
    else if (char === '{') return members(depth + 1);
    else if (char === '[') return elements(depth + 1);
    else if (char === '"' || char === "'") return quoted(char);
    const word = bare();
    return NUMBER.test(word) ? Number(word) : word === 'true' ? true : word === 'false' ? false : null;
  }

  function bare(): string {
    BARE.lastIndex = Math.min(at, text.length);
    const word = BARE.exec(text)?.[0] ?? '';
    at += word.length;
    return word;
  }

  function members(depth: number): unknown {
    const found: [string, unknown][] = [];
    at++;
    for (let char = skip(); char && char !== '}'; char = skip()) {
      const from = at;
      const key = char === '"' || char === "'" ? quoted(char) : bare();
      if (skip() === ':') {
        at++;
        const member = value(depth);
        if (key !== '__proto__') found.push([key, member]);
      }
      if (at === from) at++;
    }
    at++;
    return Object.fromEntries(found);
  }

  function elements(depth: number): unknown {
    const found: unknown[] = [];
    at++;
    for (let char = skip(); char && char !== ']'; char = skip()) {
      const from = at;
      found.push(value(depth));
      // A brace that closes something else ends the list too.
      if (at === from) break;
    }
    at++;
    return found;
  }

  function quoted(quote: string): string {
    let from = ++at;
    let result = '';
    for (; at < text.length; at++) {
      const char = text.charAt(at);
      if (char === quote && endsString(text, at)) break;
      if (char !== '\\') continue;
      const [decoded, length] = escaped(text, at);
      result += text.slice(from, at) + decoded;
      from = at + length;
      at = from - 1;
    }
    result += text.slice(from, at);
    at++;
    return result;
  }

  at = text.search(/[{[]/);
  return at < 0 ? undefined : value(0);
}

/** A quote inside a name (17" screen) is not followed by what follows a string. */
function endsString(text: string, at: number): boolean {
  return /^\s*(?:[,:}\]]|\/\/|\/\*|$)|^\s+["']/.test(text.slice(at + 1, at + 80));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** What a backslash at `at` stands for, and its length; a wrong escape stands for its character. */
function escaped(text: string, at: number): [string, number] {
  const char = text.charAt(at + 1);
  const code = char === 'u' ? /^[\da-fA-F]{4}/.exec(text.slice(at + 2, at + 6)) : null;
  if (code) return [String.fromCharCode(Number.parseInt(code[0], 16)), 6];
  return [ESCAPES[char] ?? char, 2];
}
