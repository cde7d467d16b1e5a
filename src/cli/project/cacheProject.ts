import path from 'node:path';
import {rm, stat} from 'node:fs/promises';
import {Command} from 'commander';
import {keptFolders} from '../../keptFolder.mjs';
import {filesBelow} from '../../stage/modules/filesBelow.ts';
import {projectPaths} from '../../stage/bundle/paths.ts';
import {options} from '../flags/options.ts';
import {cacheFolder} from '../process/cacheFolder.ts';
import {strangersCache} from '../process/strangersCache.ts';
import {print, printJson, say} from '../words/print.ts';
import {bytesText, countText} from '../words/wording.ts';
import {findProject} from './findProject.ts';
import {projectOption} from './projectOptions.ts';

interface Flags {
  readonly project?: string;
  readonly cacheDir?: string;
  readonly json?: true;
}

/** `cache --project PATH`, `cache clean` and `cache prune`: what is kept of a project. */
export function cacheProject(): Command {
  return new Command('cache')
    .description('say what is kept of a Motion Canvas project')
    .addOption(projectOption())
    .addOption(options.cacheDir())
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(showKept)
    .addCommand(clean())
    .addCommand(prune());
}

const notes = `
A video is drawn again only when one of its sources has changed; otherwise its files
come from the cache. Beside them the project's bundle is kept, and what was fetched
with --allow-network. Other projects and figures keep theirs.

Examples:
  backprop-figures cache --project .
  backprop-figures cache clean --project .      drop all that is kept of it
  backprop-figures cache prune --project . --cache-limit 200MB`;

function clean(): Command {
  return new Command('clean')
    .description('drop all that is kept of the project')
    .addHelpText('after', common)
    .action(dropAll);
}

function prune(): Command {
  return new Command('prune')
    .description('drop the videos that were not used for longest')
    .addOption(options.cacheLimit())
    .addHelpText('after', common)
    .action(dropOldest);
}

const common = '\nTakes the flags of cache: --project, --cache-dir, --json.';

async function showKept(flags: Flags): Promise<void> {
  const {projectEntries} = await import('../../render/index.ts');
  const {project, folder, others} = placesOf(flags);
  const why = await strangersCache(folder);
  if (why !== undefined) say(why);
  const videos = await projectEntries(folder, project);
  const sizes = await Promise.all(
    others.map(async place => ({...place, ...(await sizeOf(place.folder))})),
  );
  const kept = sizes.filter(({files}) => files > 0);
  if (flags.json) {
    const dated = videos.map(({used, ...video}) => ({
      ...video,
      used: new Date(used).toISOString(),
    }));
    return printJson({project, folder, videos: dated, others: kept});
  }
  const bytes = videos.reduce((sum, video) => sum + video.bytes, 0);
  print(
    [
      `${folder}  ${countText(videos.length, 'video')}  ${bytesText(bytes)}`,
      ...videos.map(
        ({name, files, bytes, used}) =>
          `    ${name}  ${countText(files.length, 'file')}  ${bytesText(bytes)}  ${new Date(used).toISOString().slice(0, 10)}`,
      ),
      ...kept.map(
        ({folder, files, bytes}) =>
          `${folder}  ${countText(files, 'file')}  ${bytesText(bytes)}`,
      ),
    ].join('\n'),
  );
}

async function dropAll(_flags: unknown, {parent}: Command): Promise<void> {
  const flags = parent!.opts<Flags>();
  const {others} = placesOf(flags);
  let [files, bytes] = [0, 0];
  for (const {folder} of others) {
    const size = await sizeOf(folder);
    files += size.files;
    bytes += size.bytes;
    await rm(folder, {recursive: true, force: true});
  }
  await drop(flags, 0, {files, bytes});
}

async function dropOldest(
  {cacheLimit}: {readonly cacheLimit: number},
  {parent}: Command,
): Promise<void> {
  await drop(parent!.opts<Flags>(), cacheLimit, {files: 0, bytes: 0});
}

/** Drops videos until a limit, and tells what has gone, with what went before. */
async function drop(
  flags: Flags,
  limit: number,
  before: {readonly files: number; readonly bytes: number},
): Promise<void> {
  const {dropProject} = await import('../../render/index.ts');
  const {project, folder} = placesOf(flags);
  const dropped = await dropProject(folder, project, limit);
  const files = dropped.files + before.files;
  const bytes = dropped.bytes + before.bytes;
  if (flags.json) return printJson({project, folder, files, bytes});
  print(`${folder}  ${countText(files, 'file')} dropped  ${bytesText(bytes)}`);
}

/** Where files of the project are kept: finished ones, and others. */
function placesOf({project: named, cacheDir}: Flags) {
  const project = findProject(named);
  const {root} = projectPaths(project);
  const others = (['stage', 'fetched'] as const).flatMap(kind =>
    [...keptFolders(kind, root)].map(folder => ({
      kind: kind === 'stage' ? 'bundles' : kind,
      folder: path.resolve(folder),
    })),
  );
  return {project, folder: cacheFolder(cacheDir), others};
}

async function sizeOf(folder: string) {
  const sizes = await Promise.all(
    filesBelow(folder).map(file =>
      stat(file).then(
        ({size}) => size,
        () => 0,
      ),
    ),
  );
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
