/**
 * A text, or as much of it as fits with … at its end.
 *
 * @param fits - Whether a text fits.
 */
export function shortenedTo(
  text: string,
  fits: (text: string) => boolean,
): string {
  if (fits(text)) return text;
  const letters = Array.from(text);
  const cutTo = (count: number) =>
    `${letters.slice(0, count).join('').trimEnd()}…`;
  // A text that fits still fits when it is cut further.
  let [most, tooMany] = [0, letters.length];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(cutTo(middle))) most = middle;
    else tooMany = middle;
  }
  return most > 0 || fits(cutTo(0)) ? cutTo(most) : '';
}
