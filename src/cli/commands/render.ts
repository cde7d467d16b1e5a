import {Command} from 'commander';
import type {Network} from '../../network/network.ts';
import type {Workers} from '../../render/workers.ts';
import {throwFailures} from '../words/failures.ts';
import {addFileOptions} from '../flags/fileOptions.ts';
import {defined} from '../flags/defined.ts';
import {configOption, configured} from '../config/configured.ts';
import {askedFor} from '../jobs/asked.ts';
import {idleFlags} from '../jobs/idleFlags.ts';
import {interruptible} from '../process/interruption.ts';
import {addLookOptions} from '../flags/lookOptions.ts';
import {readNetwork} from '../files/networkFile.ts';
import {options} from '../flags/options.ts';
import {requireOutFolder} from '../files/outFolder.ts';
import {print, say} from '../words/print.ts';
import {configLine, summaryLine} from '../progress/jsonLines.ts';
import {type RenderFlags, renderJobs} from '../jobs/renderJobs.ts';
import {addShardOptions} from '../flags/shardOptions.ts';
import {surelyDraws} from '../jobs/surelyDraws.ts';
import {usedCache} from '../jobs/usedCache.ts';

/** `render [ID…]`: figures as MP4 and GIF. */
export function render(): Command {
  const command = new Command('render')
    .description('write figures as MP4, GIF and more')
    .argument('[id...]', 'figures: 03, 3 or a name; all but the film without')
    .addOption(
      options.out('--out <folder>', 'where to write').default('output'),
    )
    .option('--all', 'every figure, and the film')
    .addOption(options.quality())
    .addOption(options.fps())
    .addOption(options.size())
    .addOption(options.scene().conflicts(['shard', 'watch']))
    .addOption(options.project())
    .addOption(options.network())
    .addOption(options.jobs())
    .addOption(options.ffmpeg())
    .addOption(options.noVerify())
    .option('--no-check', 'draw without checking the figures first')
    .option('--strict', 'draw no figure with findings of check')
    .option('--open', 'open the files when all are done')
    .option('--watch', 'render affected figures after each edit, until Ctrl+C')
    .option('--dry-run', 'say which figures would be drawn and why; draw none')
    .addOption(options.noCache())
    .addOption(options.cacheDir())
    .addOption(options.cacheLimit())
    .addOption(configOption())
    .addOption(options.json())
    .option('-q, --quiet', 'say nothing but warnings and errors')
    .addHelpText('after', notes)
    .action(renderFiles);
  return addShardOptions(addFileOptions(addLookOptions(command)));
}

const notes = `
Qualities:
  low      -ql  854×480 at 15 frames a second
  medium   -qm  1280×720 at 30
  high     -qh  1920×1080 at 60
  4k       -qk  3840×2160 at 60

Examples:
  backprop-figures render                       every figure
  backprop-figures render 3 -ql                 a quick look
  backprop-figures render 03 --format gif --size 800x450 --theme light
  backprop-figures render film                  all figures in one, with chapters
  backprop-figures render 03 --format mov --transparent --from 2 --to 5.5
  backprop-figures render 03 --json > files.json
  backprop-figures render --scene my-derivation.tsx`;

async function renderFiles(
  _ids: readonly string[],
  _flags: RenderFlags,
  command: Command,
) {
  if (command.opts<RenderFlags>().watch) {
    const {watchCommand} = await import('../watch/watchCommand.ts');
    return watchCommand(command);
  }
  const {flags, ids, config} = await configured<RenderFlags>(command);
  if (config && flags.json && !flags.dryRun) print(configLine(config));
  await requireOutFolder(flags.out);
  const {openWorkers} = await import('../../render/workers.ts');
  const {verbose = false} = command.optsWithGlobals<{verbose?: true}>();
  await interruptible(async signal => {
    const workers = openWorkers();
    try {
      // The drawing code loads while this process finds out what to draw.
      if (surelyDraws(flags)) workers.prepare();
      const run = {command, config, workers, signal, verbose};
      await renderWith(run, ids, flags);
    } finally {
      await workers.close();
    }
  });
}

async function renderWith(
  {
    command,
    config,
    workers,
    signal,
    verbose,
  }: {
    readonly command: Command;
    readonly config: string | undefined;
    readonly workers: Workers;
    readonly signal: AbortSignal;
    readonly verbose: boolean;
  },
  ids: readonly string[],
  flags: RenderFlags,
) {
  const asked = await askedFor(flags, ids, command.args);
  const {figures: all, network} = asked;
  const shown = network ?? (await readNetwork());
  const {shareOf, stateShare} = await import('../shard/share.ts');
  const {tellTiming} = await import('../timing/tellTiming.ts');
  const moved =
    asked.moved ??
    (network && (await tellTiming({network, file: flags.network, config})));
  const share = await shareOf(all, shown, {...flags, moved});
  const {figures} = share;
  const work = await renderJobs(figures, network, {...flags, moved});
  idleFlags(command, {flags, jobs: work}).forEach(say);
  const cache = await usedCache(flags);
  const plans = await Promise.all(work.map(job => cache.plan(job)));
  const {strayScenes} = await import('../jobs/strayScenes.ts');
  (await strayScenes()).forEach(say);
  if (flags.dryRun) {
    const {showPlan} = await import('../jobs/showPlan.ts');
    return showPlan(figures, work, plans, flags);
  }

  await stateShare(flags.out, share, plans, shown);
  if (plans.some(({action}) => action === 'draw')) workers.prepare();
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
    ...(flags.verify && network && {verify: () => verify(network)}),
    ...defined({jobs}),
  });
  signal.throwIfAborted();
  if (forMachines) print(summaryLine(figures, results));
  throwFailures(results);
  if (flags.open) {
    const {openFiles, worthOpening} = await import('../process/openFiles.ts');
    await openFiles(worthOpening(results));
  }
}

async function verify(network: Network): Promise<void> {
  const {requireTruth} = await import('../jobs/requireTruth.ts');
  await requireTruth(network);
}
