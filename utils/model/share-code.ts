/**
 * A code that a shop's app makes of a product (淘口令): letters and digits between two signs, such as "￥AbCdEfGhIjK￥".
 * Whoever copies it and opens the app gets there. Nothing can be told of what is behind one: a code is never a product.
 */
export interface ShareCode {
  /** With the signs around it, as it was posted: what is copied. */
  readonly text: string;
  readonly code: string;
}

/** A post has a few; a page that is made of them is no post. */
const MOST_CODES = 9;
const LONGEST = 20_000;

/** Messengers block the signs, so the app has gone through all money signs, then brackets, slashes and pictures. */
const CODE =
  /(?<open>\p{Sc}|[《(（「/]|\p{Extended_Pictographic}\ufe0f?)(?<code>[0-9A-Za-z]{10,13})(?=(?<close>\p{Sc}|[《》)）」/]|\p{Extended_Pictographic}\ufe0f?))/gu;
const MONEY = /^\p{Sc}/u;
/** What stands around a code whose signs are no money: brackets hold many things. */
const AROUND = /复制|複製|口令|淘|tao\s?bao|tb\.cn|打开|打開/i;
/** Apps whose shared texts bid to copy them, too: among their words a code is one only where its own app is named. */
const OTHER_APP =
  /抖音|dou\s?yin|快手|kuaishou|小红书|小紅書|xhs|xiaohongshu|微信|微博|weibo|哔哩|bili|b站|instagram|youtu|tiktok|拼多多|京东/i;
const OWN_APP = /淘|tao\s?bao|tb\.cn|天猫|天貓|tmall/i;
/** An address, with a scheme or without one: whatever is in its path is its own. Money signs end it, unlike in URLs. */
const ADDRESS = /(?:https?:\/\/|(?<![\w.-])(?:[a-z\d-]{1,63}\.){1,9}[a-z]{2,20}\/)[\w.~:/?#@!&'*+,;=%-]*/gi;

/** The codes in a text, in order, each once. */
export function readCodes(text: string): ShareCode[] {
  const start = text.slice(0, LONGEST);
  const found = new Map<string, ShareCode>();
  for (const { groups } of start.replaceAll(ADDRESS, ' ').matchAll(CODE)) {
    const { open = '', code = '', close = '' } = groups ?? {};
    const isCode = MONEY.test(open) && MONEY.test(close) ? isDrawn(code) : isBracketed(code, start);
    if (!isCode || found.has(code)) continue;
    found.set(code, { text: open + code + close, code });
    if (found.size === MOST_CODES) break;
  }
  return [...found.values()];
}

/** Between other signs a code has eleven characters and no run of letters that could be a word. */
function isBracketed(code: string, around: string): boolean {
  const isSaid = (OTHER_APP.test(around) ? OWN_APP : AROUND).test(around);
  return isSaid && code.length === 11 && isDrawn(code) && !/[a-z]{4}|[A-Z]{4}|\d{4}/.test(code);
}

/** Drawn by lot from letters of both cases and digits, so it changes often between them: no word, no number. */
function isDrawn(code: string): boolean {
  const runs = code.match(/[a-z]+|[A-Z]+|\d+/g) ?? [];
  const isWords = !/\d/.test(code) && /[a-z]{3}/.test(code);
  return runs.length > 4 && !isWords && /[a-z]/.test(code) && /[A-Z]/.test(code);
}
