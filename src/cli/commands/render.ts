import path from 'node:path';
import {Command} from 'commander';
import {catalogue, type FigureEntry} from '../../catalogue.ts';
import {encodersFor} from '../../render/formats.ts';
import type {FigureJob} from '../../render/index.ts';
import type {ThemeName} from '../../theme.ts';
import {UsageError} from '../errors.ts';
import {addFileOptions, type FileFlags} from '../fileOptions.ts';
import {figuresOf} from '../figures.ts';
import {interruptible} from '../interruption.ts';
import {
  addLookOptions,
  type GroundFlags,
  requireGround,
} from '../lookOptions.ts';
import {readNetwork} from '../networkFile.ts';
import {options, type Quality} from '../options.ts';
import {printJson} from '../print.ts';
import type {RenderResult} from '../renderWithProgress.ts';
import type {Size} from '../values.ts';

interface Flags extends FileFlags, GroundFlags {
  readonly out: string;
  readonly captions?: boolean;
  readonly all?: true;
  readonly quality: Quality;
  readonly fps?: number;
  readonly size?: Size;
  readonly theme: ThemeName;
  readonly network?: string;
  readonly jobs?: number;
  readonly ffmpeg?: string;
  readonly json?: true;
}

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
    .addOption(options.network())
    .addOption(options.jobs())
    .addOption(options.ffmpeg())
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(renderFiles);
  return addFileOptions(addLookOptions(command));
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
  backprop-figures render 03 --json > files.json`;

async function renderFiles(ids: readonly string[], flags: Flags) {
  const figures = figuresOf(ids, catalogue, flags);
  const work = await jobsOf(figures, flags);
  const {renderWithProgress} = await import('../renderWithProgress.ts');
  const {json: forMachines = false, jobs} = flags;
  const results = await interruptible(signal =>
    renderWithProgress(work, {
      signal,
      forMachines,
      ...(jobs === undefined ? {} : {jobs}),
    }),
  );
  if (forMachines) printJson(renderReport(figures, results));
  throwFailures(results);
}

async function jobsOf(
  figures: readonly FigureEntry[],
  flags: Flags,
): Promise<FigureJob[]> {
  const network = await readNetwork(flags.network);
  await requireGround(flags);
  const {figureJob, frameOf} = await import('../figureJobs.ts');
  const {requireTruth} = await import('../requireTruth.ts');
  const {size, fps} = frameOf(flags.quality, flags);
  const look = {...flags, network, size};
  const files = {...flags, out: path.resolve(flags.out), fps};
  const jobs = figures.map(figure => figureJob(figure, look, files));
  if (flags.ffmpeg !== undefined && jobs.some(needsFfmpeg)) {
    await requireFfmpeg(flags.ffmpeg);
  }
  requireTruth(network);
  return jobs;
}

function needsFfmpeg({formats, codec = 'h264'}: FigureJob): boolean {
  return formats.some(format => encodersFor(format, codec).length > 0);
}

/** What a flag names wrongly is told before any figure starts. */
async function requireFfmpeg(file: string): Promise<void> {
  const {findFfmpeg} = await import('../../render/index.ts');
  await findFfmpeg(file).catch((cause: Error) => {
    throw new UsageError(cause.message, {cause});
  });
}

/** What `--json` prints: for each figure its files, or why there are none. */
function renderReport(
  figures: readonly FigureEntry[],
  results: readonly RenderResult[],
) {
  return {
    figures: figures.map(({id, slug, title}, index) => {
      const figure = {id, slug, title};
      const result = results[index];
      return result?.ok
        ? {...figure, ok: true, files: result.files, warnings: result.warnings}
        : {...figure, ok: false, error: result?.error.message};
    }),
  };
}

function throwFailures(results: readonly RenderResult[]): void {
  const errors = results.flatMap(result => (result.ok ? [] : [result.error]));
  if (errors.length === 0) return;
  const messages = errors.map(({message}) => message);
  throw new AggregateError(errors, messages.join('\n'));
}
