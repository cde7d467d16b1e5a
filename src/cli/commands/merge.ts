import {Command} from 'commander';
import {catalogue, isFilm} from '../../catalogue.ts';
import {options} from '../flags/options.ts';
import {requireOutFolder} from '../files/outFolder.ts';
import {print, printJson, say} from '../words/print.ts';
import {bytesText, countText, pathText} from '../words/wording.ts';

interface Flags {
  readonly out: string;
  readonly partial?: true;
  readonly json?: true;
}

/** `merge FOLDER…`: joins the outputs of shards into one set. */
export function merge(): Command {
  return new Command('merge')
    .description('join the outputs of shards into one folder')
    .argument('<folder...>', 'the output folders of render --shard')
    .addOption(
      options
        .out('--out <folder>', 'a new or an empty folder')
        .default('output'),
    )
    .option('--partial', 'join the folders even if figures are missing')
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(mergeFigures);
}

const notes = `
The result equals that of a single render, byte for byte. Merging refuses sets
with a missing figure, folders with different versions of a figure, and folders
made with other versions, networks or settings. Without --shard, every
figure but the film is expected.

Examples:
  backprop-figures render --shard 1/2 --out shards/1
  backprop-figures render --shard 2/2 --out shards/2
  backprop-figures merge shards/1 shards/2 --out output`;

async function mergeFigures(folders: readonly string[], flags: Flags) {
  await requireOutFolder(flags.out);
  const {mergeFolders} = await import('../../render/index.ts');
  const expected = catalogue
    .filter(figure => !isFilm(figure))
    .map(({id}) => id);
  const {figures} = await mergeFolders(
    folders,
    flags.out,
    flags.partial ? undefined : expected,
    say,
  );
  const files = figures.flatMap(figure => figure.files);
  if (flags.json) {
    return printJson({
      folder: flags.out,
      figures: figures.map(({id}) => id),
      files: files.map(({path}) => path),
    });
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  print(
    [
      pathText(flags.out),
      countText(figures.length, 'figure'),
      countText(files.length, 'file'),
      bytesText(bytes),
    ].join('  '),
  );
}
