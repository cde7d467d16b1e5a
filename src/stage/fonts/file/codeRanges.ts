/** The first and the last code point of a range. */
export type CodeRange = readonly [number, number];

/**
 * The ranges of a CSS `unicode-range`: single code points, ranges, and wildcards
 * such as U+4??. Invalid parts are left out, as in browsers.
 */
export function codeRanges(text: string): readonly CodeRange[] {
  return text.split(',').flatMap(part => {
    const match = /^\s*u\+([\da-f]{0,6}\?{0,6})(?:-([\da-f]{1,6}))?\s*$/i.exec(
      part,
    );
    const [, from = '', to] = match ?? [];
    if (from === '') return [];
    const first = Number.parseInt(from.replaceAll('?', '0'), 16);
    const last = Number.parseInt(to ?? from.replaceAll('?', 'F'), 16);
    return [[first, last] as const];
  });
}

export function isInRanges(
  ranges: readonly CodeRange[],
  codePoint: number,
): boolean {
  return ranges.some(([from, to]) => from <= codePoint && codePoint <= to);
}
