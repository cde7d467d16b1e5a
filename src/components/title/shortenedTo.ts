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
  const shorter = letters.map(
    (_, at) =>
      `${letters
        .slice(0, -at - 1)
        .join('')
        .trimEnd()}…`,
  );
  return shorter.find(fits) ?? '';
}
