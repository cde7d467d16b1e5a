import {once} from '../../remembered.ts';
import {systemFiles} from './file/systemFiles.ts';
import {fontsInFile, type FoundFont} from './foundFonts.ts';
import type {OpenFace} from './openFace.ts';

/** The fonts of the system, in an order that is the same in every run. */
export const systemFonts = once((): readonly FoundFont[] =>
  systemFiles().flatMap(file => {
    try {
      return fontsInFile(file);
    } catch {
      // Another program's broken file.
      return [];
    }
  }),
);

/** The system's faces of a family; none if it has no such family. */
export function systemFaces(family: string): readonly OpenFace[] {
  return facesNamed(systemFonts(), family);
}

/**
 * The faces of a family, whose name may be in any language, in any case; those of
 * normal width, if there are some.
 */
export function facesNamed(
  fonts: readonly FoundFont[],
  family: string,
): readonly OpenFace[] {
  const wanted = family.toLowerCase();
  const found = fonts.filter(({names}) =>
    names.families.some(name => name.toLowerCase() === wanted),
  );
  const normal = found.filter(({names}) => names.width === 5);
  return (normal.length > 0 ? normal : found).map(({face}) => face);
}
