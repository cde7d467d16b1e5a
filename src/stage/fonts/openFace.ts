import {pathToFileURL} from 'node:url';
import {skia} from '../skia/skia.ts';
import {readCharacterSet, type CharacterSet} from './file/characterSet.ts';
import {isInRanges, type CodeRange} from './file/codeRanges.ts';
import {describeFace, type Face} from './faces.ts';
import type {FaceStyle} from './file/fontNames.ts';
import type {FontSource} from './file/fontSource.ts';
import {fontTable} from './file/fontTables.ts';
import {tellMissing} from './missing.ts';
import {noteFontFile} from './file/usedFontFiles.ts';

export interface FaceDescription {
  readonly family: string;
  readonly weights: readonly [number, number];
  readonly style: FaceStyle;
  /** The characters that it may set; all if left out. */
  readonly ranges?: readonly CodeRange[];
  /** The first one that can be read is taken. */
  readonly sources: readonly FontSource[];
}

/** A font file that Skia has read. */
interface OpenFile {
  /** Skia's only family name that leads to this file and to no other. */
  readonly skiaName: string;
  readonly characters: CharacterSet;
  /** The weight that the file says itself. */
  readonly weight: number;
  readonly isVariable: boolean;
}

let count = 0;

/**
 * A face of a foreign project, whose file is read when the first text needs it.
 * Skia knows it by a name of its own, so that CSS decides which face sets a text,
 * not Skia's search.
 */
export class OpenFace implements Face {
  readonly family: string;
  readonly weights: readonly [number, number];
  readonly style: FaceStyle;
  readonly #ranges: readonly CodeRange[] | undefined;
  readonly #sources: readonly FontSource[];
  /** Null for a face without a file that can be read. */
  #file: OpenFile | null | undefined;

  constructor({family, weights, style, ranges, sources}: FaceDescription) {
    this.family = family;
    this.weights = weights;
    this.style = style;
    this.#ranges = ranges;
    this.#sources = sources;
  }

  /** Its `@font-face` rule, whose files are those outside the project's bundle. */
  get css(): string {
    const files = this.#sources.flatMap(({file}) =>
      file === undefined ? [] : [`url("${pathToFileURL(file).href}")`],
    );
    const ranges = this.#ranges?.map(range =>
      range.map(code => code.toString(16)).join('-'),
    );
    return [
      `@font-face {font-family: ${JSON.stringify(this.family)};`,
      `font-style: ${this.style}; font-weight: ${this.weights.join(' ')};`,
      ...(ranges ? [`unicode-range: U+${ranges.join(', U+')};`] : []),
      `src: ${files.join(', ')}}`,
    ].join(' ');
  }

  /**
   * The bytes of its first source.
   *
   * @throws when that cannot be read.
   */
  bytes(): Uint8Array {
    const [source] = this.#sources;
    if (source) return source.read();
    throw new Error(`${describeFace(this)} has no font file.`);
  }

  get characters(): CharacterSet {
    return this;
  }

  /** Whether the face may set a character and has a glyph for it. */
  has(character: string): boolean {
    const codePoint = character.codePointAt(0) ?? 0;
    if (this.#ranges && !isInRanges(this.#ranges, codePoint)) return false;
    return this.#open()?.characters.has(character) ?? false;
  }

  /** Whether its file can be read. */
  get isUsable(): boolean {
    return this.#open() !== null;
  }

  /** @throws when the face has no file that can be read. */
  get skiaName(): string {
    const file = this.#open();
    if (file) return file.skiaName;
    throw new Error(`${describeFace(this)} has no font file.`);
  }

  /**
   * The weight to ask Skia for: a variable font takes it on its axis, and another
   * one is emboldened where CSS says so, which is never for a bold face.
   */
  skiaWeight(wanted: number): number {
    const [from, to] = this.weights;
    const file = this.#open();
    if (!file) return wanted;
    if (file.isVariable && from < to) {
      return Math.min(Math.max(wanted, from), to);
    }
    return to >= 600 ? Math.min(wanted, file.weight) : wanted;
  }

  #open(): OpenFile | null {
    this.#file ??= this.#openFirst();
    return this.#file;
  }

  #openFirst(): OpenFile | null {
    const failures: string[] = [];
    for (const source of this.#sources) {
      try {
        return openFile(source);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
    tellMissing({
      problem: `The font face ${describeFace(this)} has no file that can be used`,
      instead: 'another font sets its text',
      remedy: failures.join(' '),
    });
    return null;
  }
}

function openFile(source: FontSource): OpenFile {
  const bytes = Buffer.from(source.read());
  const skiaName = `face-${++count}`;
  if (!skia.GlobalFonts.register(bytes, skiaName)) {
    throw new Error(
      `${source.name} is no font that Skia can read. Give it a TTF, OTF, WOFF or WOFF2 file.`,
    );
  }
  if (source.file !== undefined) noteFontFile(source.file);
  return {
    skiaName,
    characters: isDrawn(bytes) ? readCharacterSet(bytes) : nothing,
    weight: fontTable(bytes, 'OS/2')?.readUInt16BE(4) ?? 400,
    isVariable: fontTable(bytes, 'fvar') !== undefined,
  };
}

const nothing: CharacterSet = {has: () => false};

/** Skia here draws no glyphs that are only SVG pictures, as some emoji are. */
function isDrawn(file: Buffer): boolean {
  if (!fontTable(file, 'SVG ')) return true;
  const drawn = ['COLR', 'CBDT', 'sbix', 'CFF ', 'CFF2'];
  if (drawn.some(tag => fontTable(file, tag))) return true;
  const glyphs = fontTable(file, 'maxp')?.readUInt16BE(4) ?? 0;
  return (fontTable(file, 'glyf')?.length ?? 0) > 8 * glyphs;
}
