import {InvalidArgumentError, Option} from 'commander';

/** The flag for some of a bench's tables; all of them without it. */
export function tableOption(names: readonly string[]): Option {
  return new Option('--table <name...>', 'these tables alone')
    .choices(names)
    .default(names, 'all');
}

/** The flag for how often each measurement is made. */
export function roundsOption(description: string): Option {
  return new Option('--rounds <count>', description).argParser(text => {
    const count = Number(text);
    if (Number.isInteger(count) && count > 0) return count;
    throw new InvalidArgumentError('It is a whole number from 1.');
  });
}
