import {Command} from 'commander';
import {catalogue} from '../../catalogue.ts';
import type {ThemeName} from '../../theme.ts';
import {configOption, configured} from '../config/configured.ts';
import {figureOf, fileStem} from '../figures.ts';
import {addLookOptions, readGround, type GroundFlags} from '../lookOptions.ts';
import {readNetwork} from '../networkFile.ts';
import {options, qualities} from '../options.ts';
import {print, say} from '../print.ts';
import type {Size} from '../values.ts';

interface Flags extends GroundFlags {
  readonly at: number | string;
  readonly out?: string;
  readonly size?: Size;
  readonly theme: ThemeName;
  readonly network?: string;
  readonly captions?: boolean;
  readonly verify: boolean;
}

/** `still ID`: one frame as a PNG. */
export function still(): Command {
  const command = new Command('still')
    .description('write one frame of a figure as PNG')
    .argument('<id>', 'the figure: 03, 3 or its name')
    .addOption(options.at())
    .addOption(
      options.out('--out <file>', 'output/ID-name.png; - for standard output'),
    )
    .addOption(options.size())
    .addOption(options.network())
    .addOption(options.noVerify())
    .addOption(configOption())
    .addHelpText('after', examples)
    .action(drawStill);
  return addLookOptions(command);
}

const examples = `
Examples:
  backprop-figures still 03
  backprop-figures still 03 --at 4.5 --out trace.png
  backprop-figures list                         the names of beats`;

async function drawStill(id: string, _flags: Flags, command: Command) {
  const figure = figureOf(id, catalogue);
  const {flags, config} = await configured<Flags>(command, ['out']);
  const {outFile} = await import('../outFile.ts');
  const out = await outFile(
    flags.out ?? `output/${fileStem(figure)}.png`,
    '--out',
  );
  const network = await readNetwork(flags.network);
  const background = await readGround(flags);
  const {at, size = qualities.high, ...look} = flags;
  if (flags.verify) {
    const {requireTruth} = await import('../requireTruth.ts');
    await requireTruth(network);
  }
  const {tellTiming} = await import('../timing/tellTiming.ts');
  const moved = await tellTiming({network, file: flags.network, config});
  const {drawing} = await import('../figureJobs.ts');
  const {stillAt} = await import('../stillAt.ts');
  const drawn = await stillAt({
    ...drawing(figure, {...look, network, size, background, moved}),
    at,
  });

  await out.write(drawn.png);
  if (!out.isStandardOutput) print(out.name);
  for (const warning of await drawn.timingWarnings()) say(warning);
}
