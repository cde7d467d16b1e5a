import {fontTable} from './fontTables.ts';

/** The characters that a font file has glyphs for. */
export interface CharacterSet {
  /**
   * Also true for characters that are never drawn: white space, joiners,
   * selectors.
   */
  has(character: string): boolean;
}

/** Whether a character draws nothing: white space, joiners, variation selectors. */
export function isInvisible(character: string): boolean {
  return invisible.test(character);
}

const invisible = /^[\s\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;

/**
 * Reads a font file's `cmap` table. A file without a known table format counts
 * as having every character.
 */
export function readCharacterSet(file: Uint8Array): CharacterSet {
  return characterSet(fontTable(Buffer.from(file), 'cmap'));
}

/** The characters of a font with this `cmap` table; all without one. */
export function characterSet(cmap: Buffer | undefined): CharacterSet {
  const ranges = characterRanges(cmap);
  const answers = new Map<string, boolean>();
  return {
    has(character) {
      const known = answers.get(character);
      if (known !== undefined) return known;

      const codePoint = character.codePointAt(0) ?? 0;
      const found =
        isInvisible(character) ||
        ranges.some(([from, to]) => from <= codePoint && codePoint <= to);
      answers.set(character, found);
      return found;
    },
  };
}

type Range = readonly [number, number];

const everything: readonly Range[] = [[0, 0x10ffff]];

function characterRanges(cmap: Buffer | undefined): readonly Range[] {
  if (!cmap) return everything;

  const count = cmap.readUInt16BE(2);
  const subtables = Array.from({length: count}, (_, i) =>
    cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4)),
  );
  const full = subtables.find(table => table.readUInt16BE(0) === 12);
  if (full) return groups(full);
  const basic = subtables.find(table => table.readUInt16BE(0) === 4);
  return basic ? segments(basic) : everything;
}

/** Format 12: groups of characters, 12 bytes each. */
function groups(table: Buffer): readonly Range[] {
  return Array.from({length: table.readUInt32BE(12)}, (_, i): Range => {
    const group = 16 + 12 * i;
    return [table.readUInt32BE(group), table.readUInt32BE(group + 4)];
  });
}

/** Format 4: segments of the basic plane, which may have gaps. */
function segments(table: Buffer): readonly Range[] {
  const count = table.readUInt16BE(6) / 2;
  const column = (index: number) =>
    14 + 2 * count * index + (index > 0 ? 2 : 0);
  return Array.from({length: count}).flatMap((_, i) => {
    const to = table.readUInt16BE(column(0) + 2 * i);
    const from = table.readUInt16BE(column(1) + 2 * i);
    const delta = table.readUInt16BE(column(2) + 2 * i);
    const place = column(3) + 2 * i;
    const offset = table.readUInt16BE(place);
    if (from === 0xffff) return [];
    if (offset === 0) return [[from, to] as const];
    return withGlyphs(table, from, to, place + offset, delta);
  });
}

function withGlyphs(
  table: Buffer,
  from: number,
  to: number,
  glyphs: number,
  delta: number,
): readonly Range[] {
  const ranges: Range[] = [];
  for (let code = from; code <= to; code++) {
    const at = glyphs + 2 * (code - from);
    const glyph = at + 1 < table.length ? table.readUInt16BE(at) : 0;
    if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) {
      ranges.push([code, code]);
    }
  }
  return ranges;
}
