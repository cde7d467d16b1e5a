import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Plugin} from 'vite';
import {browserKey} from '../../browser/names.ts';

const prefix = '\0absent-sound:';

/**
 * Gives a module to sounds that are not there: repositories often leave them out, and
 * a project can be drawn without them.
 *
 * @param settings - Files that make another bundle when they appear.
 * @param real - Maps a path that Vite knows to that of the file itself.
 */
export function absentSounds(
  settings: Set<string>,
  real: (file: string) => string,
): Plugin {
  return {
    name: 'motion-canvas-absent-sounds',
    enforce: 'pre',
    resolveId(id, importer) {
      const [name = ''] = id.split('?');
      if (importer === undefined || !isRelativeSound(name)) return undefined;
      const file = path.resolve(path.dirname(importer.split('?')[0]!), name);
      if (existsSync(file)) return undefined;
      settings.add(file);
      return `${prefix}${file}`;
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const file = JSON.stringify(real(id.slice(prefix.length)));
      return `globalThis.${browserKey}.warnOfSound(${file}); export default '';`;
    },
  };
}

function isRelativeSound(name: string): boolean {
  return /^\.{1,2}\/.*\.(?:mp3|wav|ogg|m4a|aac|flac|opus)$/i.test(name);
}

const absent = new Set<string>();

/** Notes that a sound is not there. It matters only to files that have sound. */
export function warnOfSound(file: string): void {
  absent.add(file);
}

/** A warning for each sound of the loaded project that is not there. */
export function absentSoundTexts(): readonly string[] {
  return [...absent].map(
    file => `There is no file ${file}, and silence is in its place.`,
  );
}
