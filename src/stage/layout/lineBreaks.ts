/*
 * The part of Unicode's line breaking (UAX #14) that titles and captions need:
 * a line may break after a hyphen or dash within a word, and around ideographs.
 */
const hyphen = /[-\u2010\u2012\u2013\u2014]$/u;
const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Never at the start of a line. */
const closing = /^[\p{Pe}\p{Pf},.:;!?\u3001\u3002%]/u;

/** Whether a text is only white space, where a line may end. */
export function isSpace(text: string): boolean {
  return /^[ \t\n\r\u200b]+$/.test(text);
}

/** Whether a line may break between two texts, neither of them space. */
export function canBreakBetween(before: string, after: string): boolean {
  if (closing.test(after)) return false;
  if (ideograph.test(after) || ideograph.test(before)) return true;
  return hyphen.test(before) && !/^\d/.test(after);
}
