import {readFileSync, writeFileSync} from 'node:fs';
import {inflateSync} from 'node:zlib';

/** The OpenType file in a WOFF file: the same tables, unpacked. */
export function openTypeOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + 16 * count);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  const parts = [directory];
  let end = directory.length;
  for (let i = 0; i < count; i++) {
    const from = 44 + 20 * i;
    const to = 12 + 16 * i;
    const [offset, packed, length] = [4, 8, 12].map(at =>
      woff.readUInt32BE(from + at),
    );
    const data = woff.subarray(offset, offset! + packed!);
    const table = Buffer.alloc(Math.ceil(length! / 4) * 4);
    (packed === length ? data : inflateSync(data)).copy(table);
    woff.copy(directory, to, from, from + 4);
    woff.copy(directory, to + 4, from + 16, from + 20);
    directory.writeUInt32BE(end, to + 8);
    directory.writeUInt32BE(length!, to + 12);
    parts.push(table);
    end += table.length;
  }
  return Buffer.concat(parts);
}

/** An OpenType collection of some fonts, each with its own tables. */
export function collectionOf(fonts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(12 + 4 * fonts.length);
  header.write('ttcf', 'latin1');
  header.writeUInt32BE(0x1_0000, 4);
  header.writeUInt32BE(fonts.length, 8);
  let end = header.length;
  const moved = fonts.map((font, i) => {
    const copy = Buffer.from(font);
    header.writeUInt32BE(end, 12 + 4 * i);
    for (let table = 0; table < copy.readUInt16BE(4); table++) {
      const at = 12 + 16 * table + 8;
      copy.writeUInt32BE(copy.readUInt32BE(at) + end, at);
    }
    end += copy.length;
    return copy;
  });
  return Buffer.concat([header, ...moved]);
}

/** Writes the font of a WOFF file under another name of the same length. */
export function renamedFont(
  woff: string,
  before: string,
  after: string,
  file: string,
): void {
  const font = openTypeOf(readFileSync(woff));
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const [from, to] = [before, after].map(name => {
      const bytes = Buffer.from(name, encoding);
      return encoding === 'latin1' ? bytes : bytes.swap16();
    });
    for (let at = font.indexOf(from!); at >= 0; at = font.indexOf(from!, at)) {
      to!.copy(font, at);
    }
  }
  writeFileSync(file, font);
}
