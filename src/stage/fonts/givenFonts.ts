import {existsSync} from 'node:fs';
import {allowances} from '../allowed/allowances.ts';
import {warn} from '../allowed/warnings.ts';
import {once} from '../../remembered.ts';
import {fontsInFile, type FoundFont} from './foundFonts.ts';
import {OpenFace} from './openFace.ts';
import {fontFilesBelow} from './file/systemFiles.ts';
import {facesNamed} from './systemFonts.ts';

/**
 * Reads the fonts that the project is given by allowances.
 *
 * @throws Error that names a file that is missing or no font, or a folder that is
 *   missing.
 */
export function requireGivenFonts(): void {
  givenFonts();
  folderFonts();
}

/** The given faces of a family. */
export function givenFaces(family: string): readonly OpenFace[] {
  const wanted = family.toLowerCase();
  return givenFonts().filter(face => face.family.toLowerCase() === wanted);
}

/** The faces of a family in the given folders. */
export function folderFaces(family: string): readonly OpenFace[] {
  return facesNamed(folderFonts(), family);
}

const givenFonts = once((): readonly OpenFace[] =>
  (allowances().fonts ?? []).flatMap(({family, file}) => {
    if (!existsSync(file)) {
      throw new Error(`There is no font file ${file} for "${family}".`);
    }
    return fontsInFile(file).map(({names, source}) => {
      const {weights, style} = names;
      const face = new OpenFace({family, weights, style, sources: [source]});
      if (face.isUsable) return face;
      throw new Error(
        `${file} is no font that Skia can read. Give "${family}" a TTF, OTF, WOFF or WOFF2 file.`,
      );
    });
  }),
);

/** The fonts of the given folders. */
export const folderFonts = once((): readonly FoundFont[] =>
  (allowances().fontFolders ?? []).flatMap(folder => {
    if (!existsSync(folder)) {
      throw new Error(`There is no folder ${folder} with fonts.`);
    }
    return fontFilesBelow(folder).flatMap(file => {
      try {
        return fontsInFile(file);
      } catch {
        warn(`${file} is no font, and is left out.`);
        return [];
      }
    });
  }),
);
