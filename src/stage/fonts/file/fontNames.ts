export type FaceStyle = 'normal' | 'italic' | 'oblique';

/** What a font file says of itself. */
export interface FontNames {
  /** In every language of the file. */
  readonly families: readonly string[];
  /** Names of this one face: its full name, its PostScript name. */
  readonly own: readonly string[];
  /** The lowest and the highest weight. */
  readonly weights: readonly [number, number];
  readonly style: FaceStyle;
  /** Its width class: 5 is normal, less is condensed. */
  readonly width: number;
}

/** The table of a font under a tag. */
export type TableOf = (tag: string) => Buffer | undefined;

/** Name IDs of OpenType's `name` table. */
const familyIds: readonly number[] = [16, 1];
const ownIds: readonly number[] = [4, 6];

/** Reads the names, weights and style of a font; undefined for one without names. */
export function fontNames(table: TableOf): FontNames | undefined {
  const names = nameRecords(table('name'));
  const families = textsOf(names, familyIds);
  if (families.length === 0) return undefined;
  const weight = table('OS/2')?.readUInt16BE(4) ?? 400;
  return {
    families,
    own: textsOf(names, ownIds),
    weights: weightAxis(table('fvar')) ?? [weight, weight],
    width: table('OS/2')?.readUInt16BE(6) ?? 5,
    style: styleOf(table('OS/2'), table('head')),
  };
}

interface NameRecord {
  readonly id: number;
  readonly text: string;
}

function textsOf(
  names: readonly NameRecord[],
  ids: readonly number[],
): readonly string[] {
  const found = ids.flatMap(id =>
    names.filter(name => name.id === id).map(({text}) => text),
  );
  return [...new Set(found)];
}

/** OpenType, "name — Naming table": 12 bytes a record. */
function nameRecords(table: Buffer | undefined): readonly NameRecord[] {
  if (!table) return [];
  const texts = table.readUInt16BE(4);
  return Array.from({length: table.readUInt16BE(2)}, (_, i) => {
    const record = 6 + 12 * i;
    const start = texts + table.readUInt16BE(record + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(record + 8));
    // Macintosh names are in one byte a character, all others in UTF-16.
    const isMac = table.readUInt16BE(record) === 1;
    const text = isMac
      ? bytes.toString('latin1')
      : Buffer.from(bytes.subarray(0, bytes.length & ~1))
          .swap16()
          .toString('utf16le');
    return {id: table.readUInt16BE(record + 6), text};
  });
}

/** OpenType, "fvar — Font variations table": 20 bytes an axis, in 16.16 numbers. */
function weightAxis(
  table: Buffer | undefined,
): readonly [number, number] | undefined {
  if (!table) return undefined;
  const start = table.readUInt16BE(4);
  const size = table.readUInt16BE(10);
  for (let i = 0; i < table.readUInt16BE(8); i++) {
    const axis = start + size * i;
    if (table.toString('latin1', axis, axis + 4) !== 'wght') continue;
    return [
      table.readInt32BE(axis + 4) / 65_536,
      table.readInt32BE(axis + 12) / 65_536,
    ];
  }
  return undefined;
}

/** Bit 0 of fsSelection and bit 1 of macStyle are italic, bit 9 oblique. */
function styleOf(os2: Buffer | undefined, head: Buffer | undefined): FaceStyle {
  const selection = os2?.readUInt16BE(62) ?? 0;
  if (selection & 512) return 'oblique';
  const isItalic = os2 ? selection & 1 : (head?.readUInt16BE(44) ?? 0) & 2;
  return isItalic ? 'italic' : 'normal';
}
