import type {FaceStyle} from './file/fontNames.ts';
import type {FontRequest} from './fontShorthand.ts';
import type {OpenFace} from './openFace.ts';

/** Styles that stand in for a style, the best first. */
const standIns: Readonly<Record<FaceStyle, readonly FaceStyle[]>> = {
  normal: ['normal', 'oblique', 'italic'],
  italic: ['italic', 'oblique', 'normal'],
  oblique: ['oblique', 'italic', 'normal'],
};

/**
 * The faces of a family that set a text in a weight and style: those nearest to
 * them. CSS Fonts 4, section 5.2, "Matching font styles". Several faces may share
 * the characters of one weight and style; the one that was added last comes first.
 */
export function bestFaces(
  faces: readonly OpenFace[],
  {style, weight}: Pick<FontRequest, 'style' | 'weight'>,
): readonly OpenFace[] {
  const styled = nearest(faces, face => standIns[style].indexOf(face.style));
  return nearest(styled, face => distance(face.weights, weight)).reverse();
}

function nearest(
  faces: readonly OpenFace[],
  distanceOf: (face: OpenFace) => number,
): OpenFace[] {
  const least = Math.min(...faces.map(distanceOf));
  return faces.filter(face => distanceOf(face) === least);
}

/** More than any difference of two weights. */
const further = 1000;

/** How far a face's weights are from one, in the order in which CSS tries them. */
function distance(
  [from, to]: readonly [number, number],
  wanted: number,
): number {
  if (from <= wanted && wanted <= to) return 0;
  const weight = from > wanted ? from : to;
  const away = Math.abs(weight - wanted);
  const isHeavier = weight > wanted;
  if (wanted >= 400 && wanted <= 500) {
    if (isHeavier && weight <= 500) return away;
    return isHeavier ? 2 * further + away : further + away;
  }
  return isHeavier === wanted > 500 ? away : further + away;
}
