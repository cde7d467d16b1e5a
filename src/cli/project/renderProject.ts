import {Command, Option} from 'commander';
import type {FigureJob} from '../../render/index.ts';
import {addFileOptions} from '../flags/fileOptions.ts';
import {defined} from '../flags/defined.ts';
import {options} from '../flags/options.ts';
import {shardOption} from '../flags/shardOptions.ts';
import {type Shard, textOf} from '../flags/values.ts';
import {requireOutFolder} from '../files/outFolder.ts';
import {surelyDraws} from '../jobs/surelyDraws.ts';
import {type CacheFlags, usedCache} from '../jobs/usedCache.ts';
import {interruptible} from '../process/interruption.ts';
import {summaryLine} from '../progress/jsonLines.ts';
import {throwFailures} from '../words/failures.ts';
import {print} from '../words/print.ts';
import {projectJobs, type RenderProjectFlags} from './projectJobs.ts';
import {askedProject} from './projectLook.ts';
import {addProjectOptions} from './projectOptions.ts';
import {skipOption} from './ruleOptions.ts';
import {shareOfProject, stateProjectShare} from './projectShare.ts';

interface Flags extends RenderProjectFlags, CacheFlags {
  readonly jobs?: number;
  readonly dryRun?: true;
  readonly open?: true;
  readonly shard?: Shard;
  readonly watch?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/**
 * The command that renders any Motion Canvas project.
 *
 * @param name - The name under which it is called.
 */
export function renderProject(name: string): Command {
  const command = new Command(name)
    .description('render a Motion Canvas project, without a browser')
    .argument('[scene...]', 'scenes, a file each; the whole project without')
    .addOption(
      options.out('--out <folder>', 'where to write').default('output'),
    )
    .option('--each-scene', 'a file for each scene')
    .addOption(
      new Option(
        '--each <file>',
        'a video for each line of variables in a JSON Lines file',
      ).argParser(textOf('--each')),
    )
    .addOption(
      new Option('--each-name <field>', 'the variable that names its files')
        .argParser(textOf('--each-name'))
        .default('name'),
    )
    .addOption(
      options
        .quality()
        .default(
          undefined,
          'size and rate of the project; also -ql, -qm, -qh, -qk',
        ),
    )
    .addOption(options.fps().default(undefined, 'that of the project'))
    .option(
      '--audio',
      'with the audio of the project, though its export has none',
    )
    .option('--no-audio', 'without the audio of the project')
    .option('--check', 'look for flaws first, as check does, and tell them')
    .addOption(skipOption())
    .addOption(options.jobs())
    .addOption(options.ffmpeg())
    .addOption(shardOption())
    .option('--open', 'open the files when all are done')
    .option('--watch', 'render again after each edit, until Ctrl+C')
    .option('--dry-run', 'say which files would be drawn and why; draw none')
    .addOption(options.noCache())
    .addOption(options.cacheDir())
    .addOption(options.cacheLimit())
    .addOption(options.json())
    .option('-q, --quiet', 'say nothing but warnings and errors')
    .addHelpText('after', notesOf(name))
    .action(renderFiles);
  return addFileOptions(addProjectOptions(command), 'mp4', 'fast');
}

function notesOf(name: string): string {
  const call = name === 'render' ? 'backprop-figures render --project .' : name;
  const of = (rest: string, meaning: string) =>
    `  ${`${call} ${rest}`.trimEnd()}\n      ${meaning}`;
  return [
    '',
    'Size, rate, range and background are those of the project, as its own export has',
    'them. Its scenes, configuration and plugins are code, and run with your rights, as',
    'they do in its editor: render projects that you trust.',
    '',
    'Examples:',
    of('', 'the whole project as one MP4'),
    of('intro --format gif --scale 0.5', 'a scene as a small GIF'),
    of('--each-scene --format webm --transparent', 'a file for each scene'),
    of('--var title=Hello', 'with a variable of its own'),
    of('--each people.jsonl --each-name id', 'a video for each line'),
  ].join('\n');
}

async function renderFiles(
  scenes: readonly string[],
  flags: Flags,
  command: Command,
): Promise<void> {
  if (flags.watch) {
    const {watchProject} = await import('./watchProject.ts');
    return watchProject(flags);
  }
  const {verbose = false} = command.optsWithGlobals<{verbose?: true}>();
  await requireOutFolder(flags.out);
  const {openWorkers} = await import('../../render/workers.ts');
  await interruptible(async signal => {
    const workers = openWorkers();
    try {
      // The drawing code loads while the project is bundled and asked.
      if (surelyDraws(flags)) workers.prepare();
      const project = await askedProject(flags);
      const all = await projectJobs(project, scenes, flags);
      const share = shareOfProject(all, flags.shard, flags);
      const {work} = share;
      const cache = await usedCache(flags);
      const plans = await Promise.all(work.map(job => cache.plan(job)));
      if (flags.dryRun) {
        const {showPlan} = await import('../jobs/showPlan.ts');
        return await showPlan(work.map(identityOf), work, plans, flags);
      }
      await stateProjectShare(flags.out, share, plans);
      const {renderWithProgress} =
        await import('../progress/renderWithProgress.ts');
      const {json: forMachines = false, quiet = false, jobs} = flags;
      const results = await renderWithProgress(work, {
        signal,
        forMachines,
        quiet,
        verbose,
        cache,
        workers,
        ...defined({jobs}),
      });
      signal.throwIfAborted();
      if (forMachines) print(summaryLine(work.map(identityOf), results));
      throwFailures(results);
      if (flags.open) {
        const {openFiles, worthOpening} =
          await import('../process/openFiles.ts');
        await openFiles(worthOpening(results));
      }
      return undefined;
    } finally {
      await workers.close();
    }
  });
}

function identityOf({name, title = name}: FigureJob) {
  return {id: name, slug: name, title};
}
