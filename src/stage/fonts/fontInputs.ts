import {statSync} from 'node:fs';
import type {Allowances} from '../allowed/allowances.ts';
import {hashedFontFile} from './file/usedFontFiles.ts';
import {fontFilesBelow, systemFiles} from './file/systemFiles.ts';

/**
 * The fonts outside of a foreign project that may set its text, as data that is equal
 * when they are: given ones by their content, the system's by size and time, since
 * they are many. Empty for a project that may use none.
 */
export function fontInputs({
  otherFonts,
  fonts = [],
  fontFolders = [],
}: Allowances): readonly unknown[] {
  if (otherFonts === undefined) return [];
  const given = [
    ...fonts.map(({file}) => file),
    ...fontFolders.flatMap(fontFilesBelow),
  ];
  return [
    ...given.map(hashedFontFile),
    ...systemFiles().map(file => {
      const {size, mtimeMs} = statSync(file, {throwIfNoEntry: false}) ?? {};
      return [file, size, mtimeMs];
    }),
  ];
}
