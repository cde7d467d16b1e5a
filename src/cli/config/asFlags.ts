import path from 'node:path';
import type {Option} from 'commander';
import {visible} from '../../network/file/visible.ts';
import {UsageError} from '../words/errors.ts';
import {readGround} from '../flags/lookOptions.ts';
import {unusable} from '../files/settingsFile.ts';
import {pathText} from '../words/wording.ts';
import {pathKeys} from './configSchema.ts';
import {type ConfigFile, kind} from './readConfig.ts';

/**
 * The settings that a command has flags for, each parsed like its flag.
 *
 * @throws UsageError with every setting that its flag would refuse.
 */
export async function asFlags(
  {file, config}: ConfigFile,
  options: readonly Option[],
): Promise<Readonly<Record<string, unknown>>> {
  const flags: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(config)) {
    const option = options.find(option => option.attributeName() === key);
    if (!option) continue;
    try {
      if (key === 'background') await readGround({background: String(value)});
      flags[key] = readAs(option, located(key, value, file));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(`${key}: ${visible(error.message)}`);
    }
  }
  if (problems.length > 0) throw unusable(kind, file, problems);
  return flags;
}

/** Paths are relative to the config file; a program may be on the PATH. */
function located(key: string, value: unknown, file: string): unknown {
  if (typeof value !== 'string' || !pathKeys.some(name => name === key)) {
    return value;
  }
  const place = path.resolve(path.dirname(file), value);
  if (key !== 'ffmpeg') return pathText(place);
  // A shortened path could become a bare name, which is looked up in the PATH.
  return /[/\\]/.test(value) ? place : value;
}

function readAs(option: Option, value: unknown): unknown {
  if (typeof value === 'boolean') return value;
  const read: ((text: string, previous: unknown) => unknown) | undefined =
    option.parseArg;
  const text = Array.isArray(value) ? value.join(',') : String(value);
  return read ? read(text, undefined) : value;
}
