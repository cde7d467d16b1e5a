/**
 * A name in characters that the typeface has; undefined if letters of it would
 * be missing. Pictures, such as emoji, are left out.
 */
export function printable(name: string): string | undefined {
  const plain = name
    .normalize('NFC')
    .replaceAll(PICTURE, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain !== '' && LATIN.test(plain) ? plain : undefined;
}

const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu;

/** What the Latin files of Inter have, of what names are written in. */
const LATIN =
  /^[ -~\u00a1-\u00ac\u00ae-\u00ff\u2013\u2014\u2018-\u201d\u2026\u2212×·]+$/u;
