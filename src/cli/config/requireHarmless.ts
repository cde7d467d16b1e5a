import {realpath} from 'node:fs/promises';
import path from 'node:path';
import type {Option} from 'commander';
import {visible} from '../../network/file/visible.ts';
import {unusable} from '../files/settingsFile.ts';
import type {Config} from './configSchema.ts';
import {type ConfigFile, kind} from './readConfig.ts';

/**
 * Refuses dangerous settings of a config file that the user has not named: a
 * folder from elsewhere may contain any file. Such a file runs no program and
 * writes only below its own folder.
 *
 * @throws UsageError with the settings, and how to ask for them.
 */
export async function requireHarmless(
  {file, config}: ConfigFile,
  options: readonly Option[],
): Promise<void> {
  const problems: string[] = [];
  for (const key of ['ffmpeg', 'out', 'cacheDir'] as const) {
    const option = options.find(option => option.attributeName() === key);
    const value = config[key];
    if (!option || value === undefined) continue;
    const why = await harm(key, value, file);
    if (why === undefined) continue;
    problems.push(
      `${key}: ${visible(value)} ${why}, and you did not name this file. Use ${option.long}, or name the file with --config`,
    );
  }
  if (problems.length > 0) throw unusable(kind, file, problems);
}

async function harm(
  key: keyof Config,
  value: string,
  file: string,
): Promise<string | undefined> {
  if (key === 'ffmpeg') return 'is a program that would be run';
  const folder = path.dirname(path.resolve(file));
  const place = path.resolve(folder, value);
  const within = path.relative(
    await withoutLinks(folder),
    await withoutLinks(place),
  );
  const isOutside = /^\.\.([/\\]|$)/.test(within) || path.isAbsolute(within);
  return isOutside ? 'lies outside of its folder' : undefined;
}

/** A path without links, as far as it exists. */
async function withoutLinks(place: string): Promise<string> {
  const parent = path.dirname(place);
  return realpath(place).catch(async () =>
    parent === place
      ? place
      : path.join(await withoutLinks(parent), path.basename(place)),
  );
}
