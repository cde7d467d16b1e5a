import {Command} from 'commander';
import {catalogue} from '../../catalogue.ts';
import {configOption, configured} from '../config/configured.ts';
import {askedFor} from '../jobs/asked.ts';
import {options} from '../flags/options.ts';
import {print, printJson, say} from '../words/print.ts';
import {wordsFor} from '../words/wordsFor.ts';

interface Flags {
  readonly scene?: string;
  readonly network?: string;
  readonly json?: true;
}

/** `list`: the figures, their durations and their beats. */
export function list(): Command {
  return new Command('list')
    .description('list the figures, their durations and beats')
    .addOption(options.scene())
    .addOption(options.network())
    .addOption(options.project())
    .addOption(configOption())
    .addOption(options.json())
    .addHelpText('after', examples)
    .action(listFigures);
}

async function listFigures(_flags: Flags, command: Command) {
  const {flags, config} = await configured<Flags>(command);
  const {figures: asked, network, moved: own} = await askedFor(flags, [], []);
  const {tellTiming} = await import('../timing/tellTiming.ts');
  const moved =
    own ??
    (network && (await tellTiming({network, file: flags.network, config})));
  const {figureList, listText} = await import('../jobs/figureList.ts');
  const {strayScenes} = await import('../jobs/strayScenes.ts');
  const figures = await figureList(
    flags.scene === undefined ? catalogue : asked,
    {network, moved},
    wordsFor(command),
  );
  if (flags.scene === undefined) (await strayScenes()).forEach(say);
  if (figures.some(figure => 'error' in figure)) process.exitCode = 1;
  if (flags.json) printJson(figures);
  else print(listText(figures));
}

const examples = `
Examples:
  backprop-figures list
  backprop-figures list --network networks/3-4-2-tanh.json
  backprop-figures list --json
  backprop-figures list --scene my-derivation.tsx`;
