import type {Command} from 'commander';
import {configured} from '../config/configured.ts';
import {configName, foundConfig} from '../config/configName.ts';
import {timingCandidates} from '../timing/timingPlace.ts';
import {watchRender} from './watchRender.ts';

interface Flags {
  readonly config?: string;
  readonly network?: string;
}

/** Runs a command line with `--watch` repeatedly without that flag. */
export async function watchCommand(command: Command): Promise<void> {
  const words = process.argv.slice(2).filter(word => word !== '--watch');
  await watchRender(words, () => settingsFiles(command));
}

/** The config file, the network file and timing files, if known. */
export async function settingsFiles(command: Command): Promise<string[]> {
  const {config = foundConfig() ?? configName} = command.opts<Flags>();
  // Each round prints where its settings come from.
  const found = await configured<Flags>(command, [], () => {}).catch(
    () => undefined,
  );
  const {network} = found?.flags ?? command.opts<Flags>();
  return [
    config,
    ...(network === undefined ? [] : [network]),
    ...timingCandidates({file: network, config}),
  ];
}
