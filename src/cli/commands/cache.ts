import {Command} from 'commander';
import {cacheFolder} from '../process/cacheFolder.ts';
import {configOption, configured} from '../config/configured.ts';
import {options} from '../flags/options.ts';
import {print, printJson, say} from '../words/print.ts';
import {strangersCache} from '../process/strangersCache.ts';
import {bytesText, countText} from '../words/wording.ts';

interface Flags {
  readonly cacheDir?: string;
  readonly json?: true;
}

/** `cache` and `cache clean`: the cache of finished files. */
export function cache(): Command {
  return new Command('cache')
    .description('say where finished files are kept, and how many')
    .addOption(options.project())
    .addOption(options.cacheDir())
    .addOption(configOption())
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(showCache)
    .addCommand(clean());
}

const notes = `
A figure is drawn again only when one of its sources has changed; otherwise its
files come from the cache. Beyond render's --cache-limit the least recently used
files go first. BACKPROP_FIGURES_CACHE names another folder.

Examples:
  backprop-figures cache
  backprop-figures cache clean                  drop everything that is kept`;

function clean(): Command {
  return new Command('clean')
    .description('drop everything that is kept')
    .addHelpText(
      'after',
      '\nTakes the flags of cache: --cache-dir, --config, --json.',
    )
    .action(cleanCache);
}

async function showCache(flags: Flags, command: Command) {
  const {storeSize} = await import('../../render/index.ts');
  const folder = await folderOf(command);
  const size = await storeSize(folder);
  const why = await strangersCache(folder);
  if (why !== undefined) say(why);
  if (flags.json) return printJson({folder, ...size});
  print(
    `${folder}  ${countText(size.files, 'file')}  ${bytesText(size.bytes)}`,
  );
}

async function cleanCache(_flags: Flags, {parent}: Command) {
  const {cleanStore} = await import('../../render/index.ts');
  const folder = await folderOf(parent!);
  const {files, bytes} = await cleanStore(folder);
  if (parent!.opts<Flags>().json) return printJson({folder, files, bytes});
  print(`${folder}  ${countText(files, 'file')} dropped  ${bytesText(bytes)}`);
}

/** The cache folder, by the flags of `cache` or the config file. */
async function folderOf(cache: Command): Promise<string> {
  const {flags} = await configured<Flags>(cache);
  return cacheFolder(flags.cacheDir);
}
