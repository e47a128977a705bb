/** A word that Latin letters are part of stands alone; one of other scripts may stand in the middle. */
const LATIN = /^[#\p{Script=Latin}\d]/u;
/** What turns 广告 into its opposite or into something else. */
const BEFORE = /(?:无|非|不是|没有|零)$/u;
const AFTER = /^(?:公司|拦截|屏蔽|位|商|费)/u;

/** Where in a text a word stands, of those that say something about it; undefined where none does. */
export function findWord(
  text: string,
  words: readonly string[],
): { readonly word: string; readonly at: number } | undefined {
  const found = words.flatMap((word) => {
    const at = indexOfWord(text, word);
    return at === -1 ? [] : [{ word, at }];
  });
  return found.toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
}

function indexOfWord(text: string, word: string): number {
  const lower = text.toLowerCase();
  const sought = word.toLowerCase();
  for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, at + 1)) {
    const before = lower.slice(0, at);
    const after = lower.slice(at + sought.length);
    const isWhole = LATIN.test(word)
      ? !/[\p{Script=Latin}\p{M}\p{N}_#@./-]$/u.test(before) &&
        !/^[\p{Script=Latin}\p{M}\p{N}_]|^-[\p{L}]/u.test(after)
      : !BEFORE.test(before) && !(word === '广告' && AFTER.test(after));
    if (isWhole) return at;
  }
  return -1;
}
