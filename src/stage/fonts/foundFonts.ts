import {closeSync, openSync, readFileSync, readSync} from 'node:fs';
import {once} from '../../remembered.ts';
import {characterSet, type CharacterSet} from './file/characterSet.ts';
import {fontsOf} from './file/collections.ts';
import {fontNames, type FontNames, type TableOf} from './file/fontNames.ts';
import type {FontSource} from './file/fontSource.ts';
import {fontTable, sfntEntries} from './file/fontTables.ts';
import {OpenFace} from './openFace.ts';

/** A font of a file, as it describes itself. */
export interface FoundFont {
  readonly names: FontNames;
  readonly source: FontSource;
  readonly face: OpenFace;
  /** Read without the rest of the file. */
  readonly characters: () => CharacterSet;
}

/**
 * The fonts of a file, one for each font of a collection. Only names are read
 * now.
 *
 * @throws when the file is missing, or is no font.
 */
export function fontsInFile(file: string): readonly FoundFont[] {
  const found = readFonts(file);
  if (found.length > 0) return found;
  throw new Error(`${file} is no font. Give a TTF, OTF, WOFF or WOFF2 file.`);
}

function readFonts(file: string): readonly FoundFont[] {
  try {
    return tablesIn(file, namingTables).flatMap((table, place) => {
      const names = fontNames(table);
      return names ? [foundFont(names, file, place)] : [];
    });
  } catch (error) {
    // A table that ends too early.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function foundFont(names: FontNames, file: string, place: number): FoundFont {
  const {weights, style} = names;
  const source = sourceIn(file, place);
  const family = names.families[0]!;
  return {
    names,
    source,
    face: new OpenFace({family, weights, style, sources: [source]}),
    characters: once(() =>
      characterSet(tablesIn(file, ['cmap'])[place]?.('cmap')),
    ),
  };
}

/** The source of a font in a file; a collection has several. */
export function sourceIn(file: string, place = 0): FontSource {
  return {
    name: file,
    file,
    read: () => fontsOf(readFileSync(file))[place]!,
  };
}

/** Some tables of every font of a file, without the rest of it. */
function tablesIn(file: string, tags: readonly string[]): readonly TableOf[] {
  const handle = openSync(file, 'r');
  try {
    const read = (from: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
    };
    const start = read(0, 12);
    const signature = start.toString('latin1', 0, 4);
    if (signature.startsWith('wOF')) {
      const whole = readFileSync(file);
      return [tag => fontTable(whole, tag)];
    }
    if (signature === 'ttcf') {
      const places = read(12, 4 * start.readUInt32BE(8));
      return Array.from({length: places.length / 4}, (_, i) =>
        tablesAt(places.readUInt32BE(4 * i), tags, read),
      );
    }
    return isSfnt(start) ? [tablesAt(0, tags, read)] : [];
  } finally {
    closeSync(handle);
  }
}

function isSfnt(start: Buffer): boolean {
  if (start.length < 12) return false;
  const signature = start.toString('latin1', 0, 4);
  return (
    start.readUInt32BE(0) === 0x1_0000 || ['OTTO', 'true'].includes(signature)
  );
}

function tablesAt(
  start: number,
  tags: readonly string[],
  read: (from: number, length: number) => Buffer,
): TableOf {
  const count = read(start, 12).readUInt16BE(4);
  const entries = sfntEntries(read(start, 12 + 16 * count), 0);
  const tables = new Map(
    entries
      .filter(({tag}) => tags.includes(tag))
      .map(({tag, offset, length}) => [tag, read(offset, length)]),
  );
  return tag => tables.get(tag);
}

const namingTables: readonly string[] = ['name', 'OS/2', 'head', 'fvar'];
