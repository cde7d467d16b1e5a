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

/** OpenType, "Organization of an OpenType font": 16 bytes a table. */
function sfntTable(
  file: Buffer,
  start: number,
  tag: string,
): Buffer | undefined {
  const count = file.readUInt16BE(start + 4);
  for (let i = 0; i < count; i++) {
    const entry = start + 12 + 16 * i;
    if (file.toString('latin1', entry, entry + 4) === tag) {
      const offset = file.readUInt32BE(entry + 8);
      return file.subarray(offset, offset + file.readUInt32BE(entry + 12));
    }
  }
  return undefined;
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

/** The first tags of WOFF2's list of known tags. */
const knownTags = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2'];
const glyf = 10;
const loca = 11;

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
  const tables = brotliDecompressSync(file.subarray(at, at + packed));
  return tables.subarray(found[0], found[0] + found[1]);
}

/** Version 3 leaves glyf and loca unchanged; version 0 all other tables. */
function isTransformed(index: number, version: number): boolean {
  return index === glyf || index === loca ? version !== 3 : version !== 0;
}
