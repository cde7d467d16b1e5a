import {type Command, Option} from 'commander';
import {textOf} from '../values.ts';
import {asFlags} from './asFlags.ts';
import {type Config, conflicts} from './configSchema.ts';
import {readConfig} from './readConfig.ts';

/** The flag that names a config file. */
export function configOption(): Option {
  return new Option('--config <file>', 'settings in place of flags')
    .argParser(textOf('--config'))
    .default(undefined, 'figures.config.json where there is one');
}

/** What a command is asked to do, by flags or by a config file. */
export interface Configured<TFlags> {
  readonly flags: TFlags;
  /** The figures that the command line names, or else the config file. */
  readonly ids: readonly string[];
}

/**
 * The flags of a command, with the settings of the config file where the command
 * line says nothing. `except` names settings that mean something else to it.
 *
 * @throws UsageError with everything that is wrong with the config file.
 */
export async function configured<TFlags extends object>(
  command: Command,
  except: readonly (keyof Config)[] = [],
): Promise<Configured<TFlags>> {
  const flags = command.opts<TFlags & {readonly config?: string}>();
  const found = await readConfig(flags.config);
  if (!found) return {flags, ids: command.args};
  const left = without(found.config, [...except, ...decided(command)]);
  const settings = await asFlags({...found, config: left}, command.options);
  return {
    flags: {...flags, ...settings},
    ids: left.figures ?? command.args,
  };
}

/** The keys that the command line decides: its own, and those they exclude. */
function decided(command: Command): readonly string[] {
  const named = command.args.length > 0 ? ['figures'] : [];
  const given = command.options
    .map(option => option.attributeName())
    .filter(key => command.getOptionValueSource(key) === 'cli');
  const own = new Set([...named, ...given]);
  const excluded = conflicts.filter(pair => pair.some(key => own.has(key)));
  return [...own, ...excluded.flat()];
}

function without(config: Config, keys: readonly string[]): Config {
  const entries = Object.entries(config);
  return Object.fromEntries(entries.filter(([key]) => !keys.includes(key)));
}
