import type {Command} from 'commander';
import {asFlags} from './asFlags.ts';
import {type Config, conflicts} from './configSchema.ts';
import {readConfig} from './readConfig.ts';
import {requireHarmless} from './requireHarmless.ts';

/**
 * The settings of a config file beside a command line: flags, and the figures
 * if it names some. A file that the user has not named has fewer rights, since
 * it may have come with the folder. `except` names settings with another
 * meaning for the command.
 *
 * @throws UsageError with every mistake in the config file.
 */
export async function settingsBeside(
  command: Command,
  {file, isNamed}: {readonly file: string; readonly isNamed: boolean},
  except: readonly (keyof Config)[],
): Promise<{
  readonly settings: Readonly<Record<string, unknown>>;
  readonly figures?: readonly string[] | undefined;
}> {
  const {config} = await readConfig(file);
  const left = without(config, [...except, ...decided(command)]);
  const own = {file, config: left};
  const settings = await asFlags(own, command.options);
  if (!isNamed) await requireHarmless(own, command.options);
  return {settings, figures: left.figures};
}

/** The keys decided by the command line: its own, and those they exclude. */
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
