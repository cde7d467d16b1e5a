import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {once} from '../../remembered.ts';
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

/** The files that the system lists, or else those in its folders. */
function systemFiles(): readonly string[] {
  return [
    ...new Set(listedFiles() ?? folders().flatMap(fontFilesBelow)),
  ].sort();
}

/** The files that fontconfig knows; undefined where it is missing. */
function listedFiles(): readonly string[] | undefined {
  const {stdout, status} = spawnSync('fc-list', ['--format', '%{file}\\n'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0 || stdout === '') return undefined;
  return stdout.split('\n').filter(file => isFontFile.test(file));
}

const isFontFile = /\.(?:ttf|otf|ttc|otc|woff2?)$/i;

function folders(): readonly string[] {
  const home = homedir();
  const {WINDIR, LOCALAPPDATA, XDG_DATA_HOME} = process.env;
  if (process.platform === 'darwin') {
    return [
      '/System/Library/Fonts',
      '/Library/Fonts',
      join(home, 'Library/Fonts'),
    ];
  }
  if (process.platform === 'win32') {
    return [
      join(WINDIR ?? 'C:\\Windows', 'Fonts'),
      ...(LOCALAPPDATA ? [join(LOCALAPPDATA, 'Microsoft/Windows/Fonts')] : []),
    ];
  }
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(XDG_DATA_HOME ?? join(home, '.local/share'), 'fonts'),
    join(home, '.fonts'),
  ];
}

/** The font files in a folder and the folders below it, in order. */
export function fontFilesBelow(folder: string): readonly string[] {
  return namesIn(folder)
    .filter(name => isFontFile.test(name))
    .sort()
    .map(name => join(folder, name));
}

/** Empty for a folder that cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, {recursive: true, encoding: 'utf8'});
  } catch {
    return [];
  }
}
