import {sfntEntries} from './fontTables.ts';

/**
 * The fonts of a file: several in an OpenType collection, which Skia reads only the
 * first of, and one in other files.
 */
export function fontsOf(file: Buffer): readonly Buffer[] {
  if (file.toString('latin1', 0, 4) !== 'ttcf') return [file];
  const count = file.readUInt32BE(8);
  return Array.from({length: count}, (_, i) =>
    alone(file, file.readUInt32BE(12 + 4 * i)),
  );
}

/** A font of a collection as a file of its own: its directory, then its tables. */
function alone(file: Buffer, start: number): Buffer {
  const entries = sfntEntries(file, start);
  const directory = Buffer.from(
    file.subarray(start, start + 12 + 16 * entries.length),
  );
  const parts = [directory];
  let end = directory.length;
  entries.forEach(({offset, length}, i) => {
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    file.copy(table, 0, offset, offset + length);
    directory.writeUInt32BE(end, 12 + 16 * i + 8);
    parts.push(table);
    end += table.length;
  });
  return Buffer.concat(parts);
}
