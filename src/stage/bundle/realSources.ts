import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, relative, resolve} from 'node:path';

/**
 * Names the files of a source map where they really are: those of a project that was
 * bundled through a link, which is removed.
 *
 * @param mapFile - Harmless if it is not there.
 * @param real - Maps a path through the link to the file itself.
 */
export function nameRealSources(
  mapFile: string,
  real: (file: string) => string,
): void {
  if (!existsSync(mapFile)) return;
  const folder = dirname(mapFile);
  const map: {sources: readonly string[]} = JSON.parse(
    readFileSync(mapFile, 'utf8'),
  );
  const sources = map.sources.map(source => {
    const file = resolve(folder, source);
    const found = real(file);
    return found === file ? source : relative(folder, found);
  });
  writeFileSync(mapFile, JSON.stringify({...map, sources}));
}
