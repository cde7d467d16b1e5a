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

/** What a command is asked to do, by flags or by a config file. */
export interface Configured<TFlags> {
  readonly flags: TFlags;
  /** The figures that the command line names, or else the config file. */
  readonly ids: readonly string[];
  /** The config file, where there is one. */
  readonly config?: string;
}

interface CommonFlags {
  readonly config?: string;
  readonly quiet?: true;
}

/**
 * The flags of a command, with the settings of the config file where the command
 * line says nothing. `except` names settings that mean something else to it. Says
 * which file settings come from, unless it is told not to: one that lies in the
 * folder may have come with it.
 *
 * @throws UsageError with everything that is wrong with the config file.
 */
export async function configured<TFlags extends object>(
  command: Command,
  except: readonly (keyof Config)[] = [],
  tell: (text: string) => void = say,
): Promise<Configured<TFlags>> {
  const flags = command.opts<TFlags & CommonFlags>();
  const file = flags.config ?? foundConfig();
  if (file === undefined) return {flags, ids: command.args};
  // Without a config file, a command need not wait for what checks one.
  const {settingsBeside} = await import('./settingsBeside.ts');
  const {settings, figures = command.args} = await settingsBeside(
    command,
    {file, isNamed: flags.config !== undefined},
    except,
  );
  if (!flags.quiet) tell(`Settings come from ${pathText(file)}.`);
  return {flags: {...flags, ...settings}, ids: figures, config: file};
}
