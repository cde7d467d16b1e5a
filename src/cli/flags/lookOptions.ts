import {Option, type Command} from 'commander';
import {UsageError} from '../words/errors.ts';
import {options} from './options.ts';
import {textOf} from './values.ts';

/** Flags about the ground that figures are drawn on. */
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

/**
 * The requested ground as #rrggbb, if any.
 *
 * @throws UsageError when it is not a colour, or not opaque.
 */
export async function readGround({
  background,
}: GroundFlags): Promise<string | undefined> {
  if (background === undefined) return undefined;
  const {opaqueColour} = await import('../../stage/index.ts');
  const colour = opaqueColour(background);
  if (colour !== undefined) return colour;
  throw new UsageError(
    `--background takes an opaque CSS colour, such as white or #11151d, not “${background}”. For none use --transparent.`,
  );
}
