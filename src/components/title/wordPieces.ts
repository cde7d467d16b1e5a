/**
 * A word in pieces that fit a line each, but for one after the most: broken after a sign within it, such as
 * a hyphen or a stroke, or else with a hyphen between two letters.
 *
 * @param fits - Whether a piece fits a line.
 */
export function wordPieces(
  word: string,
  fits: (piece: string) => boolean,
  most: number,
): readonly string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let left = Array.from(word);
  while (left.length > 1 && pieces.length < most && !fits(left.join(''))) {
    const count = firstPiece(left, fits);
    pieces.push(written(left, count));
    left = left.slice(count);
  }
  return [...pieces, left.join('')];
}

/** The number of signs of the longest piece that begins a word; at least one. */
function firstPiece(
  signs: readonly string[],
  fits: (piece: string) => boolean,
): number {
  let longest = 1;
  while (longest + 1 < signs.length && fits(written(signs, longest + 1))) {
    longest++;
  }
  const atSign = signs.slice(0, longest).findLastIndex(sign => SIGN.test(sign));
  // A short piece before a sign would waste its line.
  return atSign + 1 >= longest / 2 ? atSign + 1 : longest;
}

function written(signs: readonly string[], count: number): string {
  const piece = signs.slice(0, count).join('');
  const isInside = LETTER.test(signs[count - 1]!) && LETTER.test(signs[count]!);
  return isInside ? `${piece}-` : piece;
}

const SIGN = /[-\u2013\u2014/_.:,+&]/u;
const LETTER = /\p{L}/u;
