import {skia} from '../skia/skia.ts';
import {readCharacterSet, type CharacterSet} from './file/characterSet.ts';
import type {FaceStyle} from './file/fontNames.ts';

/** One font file with its family, weight and style. */
export interface Face {
  readonly family: string;
  /** The lowest and the highest weight of the face, 1 to 1000. */
  readonly weights: readonly [number, number];
  readonly style: FaceStyle;
  readonly characters: CharacterSet;
}

const faces: Face[] = [];
let revision = 0;

/** Registers a font file with Skia and for all text. */
export function registerFace(
  face: Omit<Face, 'characters'>,
  file: Uint8Array,
): void {
  const key = skia.GlobalFonts.register(Buffer.from(file), face.family);
  if (!key) {
    throw new Error(
      `Skia cannot read the font file of ${describeFace(face)}. Give it a TTF, OTF, WOFF or WOFF2 file.`,
    );
  }
  faces.push({...face, characters: readCharacterSet(file)});
  facesChanged();
}

/** The registered faces of the project, oldest first. */
export function registeredFaces(): readonly Face[] {
  return faces;
}

/** Notes that text may now be set in other faces than before. */
export function facesChanged(): void {
  revision++;
}

/**
 * Grows with every added face, so that results can be cached until then.
 */
export function facesRevision(): number {
  return revision;
}

export function describeFace({
  family,
  weights,
  style,
}: Omit<Face, 'characters'>): string {
  const [from, to] = weights;
  const weight = from === to ? `${from}` : `${from}–${to}`;
  return `"${family}" ${weight} ${style}`;
}
