import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {once} from '../../../remembered.ts';

/** The files that the system lists, or else those in its folders. */
export const systemFiles = once((): readonly string[] =>
  [...new Set(listedFiles() ?? folders().flatMap(fontFilesBelow))].sort(),
);

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
