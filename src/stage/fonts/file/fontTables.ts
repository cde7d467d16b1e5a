import {brotliDecompressSync, inflateSync} from 'node:zlib';

/**
 * The table of a font file under a four-letter tag, such as `cmap`; undefined
 * when it is missing or the container is unknown. Reads TrueType and OpenType
 * files, the first font of a collection, WOFF and WOFF2.
 */
export function fontTable(file: Buffer, tag: string): Buffer | undefined {
  const signature = file.toString('latin1', 0, 4);
  if (signature === 'wOF2') return woff2Table(file, tag);
  if (signature === 'wOFF') return woffTable(file, tag);
  const start = signature === 'ttcf' ? file.readUInt32BE(12) : 0;
  return sfntTable(file, start, tag);
}

/** A table in an OpenType file. */
export interface SfntEntry {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * The tables of the font that starts at a place in an OpenType file. OpenType,
 * "Organization of an OpenType font": 16 bytes a table.
 */
export function sfntEntries(file: Buffer, start: number): readonly SfntEntry[] {
  return Array.from({length: file.readUInt16BE(start + 4)}, (_, i) => {
    const entry = start + 12 + 16 * i;
    return {
      tag: file.toString('latin1', entry, entry + 4),
      offset: file.readUInt32BE(entry + 8),
      length: file.readUInt32BE(entry + 12),
    };
  });
}

function sfntTable(
  file: Buffer,
  start: number,
  tag: string,
): Buffer | undefined {
  const found = sfntEntries(file, start).find(entry => entry.tag === tag);
  return found && file.subarray(found.offset, found.offset + found.length);
}

/** WOFF 1.0, section 5: 20 bytes a table, each compressed by itself. */
function woffTable(file: Buffer, tag: string): Buffer | undefined {
  const count = file.readUInt16BE(12);
  for (let i = 0; i < count; i++) {
    const entry = 44 + 20 * i;
    if (file.toString('latin1', entry, entry + 4) !== tag) continue;
    const offset = file.readUInt32BE(entry + 4);
    const packed = file.readUInt32BE(entry + 8);
    const data = file.subarray(offset, offset + packed);
    return packed === file.readUInt32BE(entry + 12) ? data : inflateSync(data);
  }
  return undefined;
}

/** WOFF2's list of known tags: section 4.1, "Known Table Tags". */
const knownTags = (
  'cmap head hhea hmtx maxp name OS/2 post cvt fpgm glyf loca prep CFF VORG ' +
  'EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC ' +
  'JSTF MATH CBDT CBLC COLR CPAL SVG sbix acnt avar bdat bloc bsln cvar fdsc ' +
  'feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat ' +
  'Gloc Feat Sill'
)
  .split(' ')
  .map(tag => tag.padEnd(4));
const glyf = 10;
const loca = 11;

/** The unpacked tables of WOFF2 files, since several of a file are asked for. */
const unpacked = new WeakMap<Buffer, Buffer>();

/** WOFF 2.0, sections 4 and 5: all tables in one Brotli stream. */
function woff2Table(file: Buffer, tag: string): Buffer | undefined {
  const count = file.readUInt16BE(12);
  const packed = file.readUInt32BE(20);
  let at = 48;
  let offset = 0;
  let found: readonly [number, number] | undefined;

  const readNumber = () => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let i = 0; i < count; i++) {
    const flags = file.readUInt8(at++);
    const index = flags & 63;
    const name =
      index === 63 ? file.toString('latin1', at, (at += 4)) : knownTags[index];
    let length = readNumber();
    if (isTransformed(index, flags >> 6)) length = readNumber();
    if (name === tag) found = [offset, length];
    offset += length;
  }
  if (!found) return undefined;
  const tables =
    unpacked.get(file) ?? brotliDecompressSync(file.subarray(at, at + packed));
  unpacked.set(file, tables);
  return tables.subarray(found[0], found[0] + found[1]);
}

/** Version 3 leaves glyf and loca unchanged; version 0 all other tables. */
function isTransformed(index: number, version: number): boolean {
  return index === glyf || index === loca ? version !== 3 : version !== 0;
}
