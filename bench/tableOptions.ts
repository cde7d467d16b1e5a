import {Option} from 'commander';
import {choiceOf, wholeNumberOf} from '../src/cli/flags/values.ts';

/** The flag for one of a bench's tables. */
export function tableOption(names: readonly string[]): Option {
  return new Option(
    '--table <name>',
    `${names.join(', ')}; all without`,
  ).argParser(choiceOf('table', names));
}

/** The flag for how often each measurement is made. */
export function roundsOption(description: string): Option {
  return new Option('--rounds <count>', description).argParser(
    wholeNumberOf('--rounds', 'rounds', [1, 99]),
  );
}
