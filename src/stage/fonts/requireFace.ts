import {
  describeFace,
  facesRevision,
  registeredFaces,
  type Face,
} from './faces.ts';
import {parseFont, type FontRequest} from './fontShorthand.ts';

let known = new Map<string, readonly Face[]>();
let knownRevision = -1;

/**
 * Checks that the project registered a font and that it has all characters of a
 * text. Skia would otherwise use another font.
 *
 * @param font - A CSS font shorthand. A character that the first family lacks
 *   may come from a later one, or from another file of the same family.
 * @throws Error that names the face or the character, and the way out.
 */
export function requireFace(font: string, text = ''): void {
  const faces = findFaces(font);
  for (const character of text) {
    if (!faces.some(face => face.characters.has(character))) {
      throw missingCharacter(faces, character, text);
    }
  }
}

function findFaces(font: string): readonly Face[] {
  if (knownRevision !== facesRevision()) {
    known = new Map();
    knownRevision = facesRevision();
  }
  const found = known.get(font) ?? matchFaces(font);
  known.set(font, found);
  return found;
}

function matchFaces(font: string): readonly Face[] {
  const request = parseFont(font);
  const faces = request.families.flatMap(family => {
    const ofFamily = registeredFaces().filter(face => face.family === family);
    const serving = ofFamily.filter(face => serves(face, request));
    if (ofFamily.length > 0 && serving.length === 0) {
      throw missingFace(request, family);
    }
    return serving;
  });
  if (faces.length === 0) throw missingFace(request, request.families[0] ?? '');
  return faces;
}

function serves({weights, style}: Face, request: FontRequest): boolean {
  const [from, to] = weights;
  return (
    style === request.style && from <= request.weight && request.weight <= to
  );
}

function missingFace(request: FontRequest, family: string): Error {
  const wanted = describeFace({
    family,
    weights: [request.weight, request.weight],
    style: request.style,
  });
  const registered = registeredFaces().map(describeFace);
  const list =
    registered.length > 0
      ? `Registered are ${registered.join(', ')}.`
      : 'No font is registered.';
  return new Error(
    `Text is set in ${wanted}, which the project did not register. ${list} ` +
      "Set the text in one of those, or add a file: document.fonts.add(new FontFace(family, 'url(…)', {weight, style})).",
  );
}

function missingCharacter(
  faces: readonly Face[],
  character: string,
  text: string,
): Error {
  const codePoint = character.codePointAt(0) ?? 0;
  const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
  return new Error(
    `${faces.map(describeFace).join(', ')} has no glyph for "${character}" (U+${hex}) in ${JSON.stringify(text)}. ` +
      'Register a file that has it under the same family, or write it another way.',
  );
}
