import {type Command, Option} from 'commander';
import {say} from '../words/print.ts';
import {textOf} from '../flags/values.ts';
import {pathText} from '../words/wording.ts';
import {foundConfig} from './configName.ts';
import type {Config} from './configSchema.ts';

/** The flag that names a config file. */
export function configOption(): Option {
  return new Option('--config <file>', 'settings in place of flags')
    .argParser(textOf('--config'))
    .default(undefined, 'figures.config.json here or above');
}

/** The request of a command, by flags and a config file. */
export interface Configured<TFlags> {
  readonly flags: TFlags;
  /** The figures named on the command line, or else in the config file. */
  readonly ids: readonly string[];
  /** The config file, if any. */
  readonly config?: string;
}

interface CommonFlags {
  readonly config?: string;
  readonly quiet?: true;
}

/**
 * The flags of a command, completed by the settings of the config file.
 * `except` names settings with another meaning for the command. Reports the
 * file that settings come from, unless told not to: a file found in the folder
 * may have come with it.
 *
 * @throws UsageError with every mistake in the config file.
 */
export async function configured<TFlags extends object>(
  command: Command,
  except: readonly (keyof Config)[] = [],
  tell: (text: string) => void = say,
): Promise<Configured<TFlags>> {
  const flags = command.opts<TFlags & CommonFlags>();
  const file = flags.config ?? foundConfig();
  if (file === undefined) return {flags, ids: command.args};
  // Without a config file, a command need not wait for the checker to load.
  const {settingsBeside} = await import('./settingsBeside.ts');
  const {settings, figures = command.args} = await settingsBeside(
    command,
    {file, isNamed: flags.config !== undefined},
    except,
  );
  if (!flags.quiet) tell(`Settings come from ${pathText(file)}.`);
  return {flags: {...flags, ...settings}, ids: figures, config: file};
}
