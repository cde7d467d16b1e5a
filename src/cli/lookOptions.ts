import {Option, type Command} from 'commander';
import {UsageError} from './errors.ts';
import {options} from './options.ts';
import {textOf} from './values.ts';

/** What flags say of the ground that figures are drawn on. */
export interface GroundFlags {
  readonly background?: string | undefined;
  readonly transparent?: true | undefined;
}

/** Adds the flags of a figure's look to a command. */
export function addLookOptions(command: Command): Command {
  return command
    .addOption(options.theme())
    .addOption(
      new Option('--background <colour>', 'any CSS colour for the ground')
        .argParser(textOf('--background'))
        .conflicts('transparent'),
    )
    .option('--transparent', 'no ground, in formats that can')
    .addOption(options.captions())
    .addOption(options.noCaptions());
}

/** @throws UsageError for a ground that is no colour, or lets light through. */
export async function requireGround({background}: GroundFlags): Promise<void> {
  if (background === undefined) return;
  const {isOpaqueColour} = await import('../stage/index.ts');
  if (isOpaqueColour(background)) return;
  throw new UsageError(
    `--background takes an opaque CSS colour, such as white or #11151d, not “${background}”. For none use --transparent.`,
  );
}
