import {Command} from 'commander';
import type {StillJob} from '../../render/still.ts';
import type {ThemeName} from '../../theme.ts';
import {configOption, configured} from '../config/configured.ts';
import {askedFor} from '../jobs/asked.ts';
import {drawing} from '../jobs/figureJobs.ts';
import {UsageError} from '../words/errors.ts';
import {fileStem} from '../flags/figures.ts';
import {addLookOptions, type GroundFlags} from '../flags/lookOptions.ts';
import {options, qualities} from '../flags/options.ts';
import {type OutFile, outFile} from '../files/outFile.ts';
import type {Size} from '../flags/values.ts';

interface Flags extends GroundFlags {
  readonly at: number | string;
  readonly out?: string;
  readonly size?: Size;
  readonly theme: ThemeName;
  readonly scene?: string;
  readonly network?: string;
  readonly captions?: boolean;
  readonly verify: boolean;
}

/** A still to draw, and its target. */
export interface StillOrder {
  readonly job: StillJob;
  readonly out: OutFile;
}

/** The command `still` without its action. */
export function stillCommand(): Command {
  const command = new Command('still')
    .description('write one frame of a figure as PNG')
    .argument('[id]', 'the figure: 03, 3 or its name')
    .addOption(options.at())
    .addOption(
      options.out('--out <file>', 'output/ID-name.png; - for standard output'),
    )
    .addOption(options.size())
    .addOption(options.scene())
    .addOption(options.project())
    .addOption(options.network())
    .addOption(options.noVerify())
    .addOption(configOption());
  return addLookOptions(command);
}

/**
 * The request of a command line, with the settings and the network as they are
 * now. Refuses a network with a false derivation.
 *
 * @param readGround - Parses the colour of the ground.
 */
export async function stillOrder(
  id: string | undefined,
  command: Command,
  readGround: (flags: GroundFlags) => Promise<string | undefined>,
): Promise<StillOrder> {
  const {flags, config} = await configured<Flags>(command, ['out']);
  if (id === undefined && flags.scene === undefined) {
    throw new UsageError(
      'Name a figure, such as 03, or a scene of your own with --scene.',
    );
  }
  const words = id === undefined ? [] : [id];
  const asked = await askedFor(flags, words, words);
  const {figures, network} = asked;
  const figure = figures[0]!;
  const out = await outFile(
    flags.out ?? `output/${fileStem(figure)}.png`,
    '--out',
  );
  const background = await readGround(flags);
  const {at, size = qualities.high, ...look} = flags;
  if (flags.verify && network) {
    const {requireTruthOnce} = await import('../jobs/requireTruth.ts');
    await requireTruthOnce(network);
  }
  const {tellTiming} = await import('../timing/tellTiming.ts');
  const moved =
    asked.moved ??
    (network && (await tellTiming({network, file: flags.network, config})));
  const job = {
    ...drawing(figure, {...look, network, size, background, moved}),
    at,
  };
  return {job, out};
}
