import {Command} from 'commander';
import {cacheFolder} from '../cacheFolder.ts';
import {options} from '../options.ts';
import {print, printJson} from '../print.ts';
import {bytesText, countText} from '../wording.ts';

interface Flags {
  readonly cacheDir?: string;
  readonly json?: true;
}

/** `cache` and `cache clean`: what is kept of finished files. */
export function cache(): Command {
  return new Command('cache')
    .description('say where finished files are kept, and how many')
    .addOption(options.cacheDir())
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(showCache)
    .addCommand(clean());
}

const notes = `
A figure is drawn again only when something that it is made from has changed;
else its files come from here. What is unused for longest goes first when there
is more than render's --cache-limit. BACKPROP_FIGURES_CACHE names another folder.

Examples:
  backprop-figures cache
  backprop-figures cache clean                  drop everything that is kept`;

function clean(): Command {
  return new Command('clean')
    .description('drop everything that is kept')
    .helpOption('--help', 'print this')
    .addOption(options.cacheDir())
    .action(cleanCache);
}

async function showCache({cacheDir, json}: Flags) {
  const {storeSize} = await import('../../render/index.ts');
  const folder = cacheFolder(cacheDir);
  const size = await storeSize(folder);
  if (json) return printJson({folder, ...size});
  print(
    `${folder}  ${countText(size.files, 'file')}  ${bytesText(size.bytes)}`,
  );
}

async function cleanCache(_flags: Flags, command: Command) {
  const {cleanStore} = await import('../../render/index.ts');
  const {cacheDir} = command.optsWithGlobals<Flags>();
  const folder = cacheFolder(cacheDir);
  const {files, bytes} = await cleanStore(folder);
  print(`${folder}  ${countText(files, 'file')} dropped  ${bytesText(bytes)}`);
}
