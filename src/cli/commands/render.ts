import path from 'node:path';
import {Command} from 'commander';
import {catalogue, type FigureEntry} from '../../catalogue.ts';
import type {FigureOutcome, Format} from '../../render/index.ts';
import type {ThemeName} from '../../theme.ts';
import {figuresOf} from '../figures.ts';
import {interruptible} from '../interruption.ts';
import {readNetwork} from '../networkFile.ts';
import {options, type Quality} from '../options.ts';
import {printJson} from '../print.ts';
import type {Size} from '../values.ts';

interface Flags {
  readonly out: string;
  readonly format: readonly Format[];
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
  return new Command('render')
    .description('write figures as MP4 and GIF')
    .argument('[id...]', 'figures: 03, 3 or a name; all but the film without')
    .addOption(
      options.out('--out <folder>', 'where to write').default('output'),
    )
    .addOption(options.format())
    .addOption(options.quality())
    .addOption(options.fps())
    .addOption(options.size())
    .addOption(options.theme())
    .addOption(options.network())
    .addOption(options.jobs())
    .addOption(options.ffmpeg())
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(renderFiles);
}

const notes = `
Qualities:
  low      854×480 at 15 frames a second
  medium   1280×720 at 30
  high     1920×1080 at 60
  4k       3840×2160 at 60

Examples:
  backprop-figures render                       every figure
  backprop-figures render 3 --quality low       a quick look
  backprop-figures render 03 --format gif --size 800x450 --theme light
  backprop-figures render 03 --json > files.json`;

async function renderFiles(ids: readonly string[], flags: Flags) {
  const figures = figuresOf(ids, catalogue);
  const network = await readNetwork(flags.network);
  const {figureJob, frameOf} = await import('../figureJobs.ts');
  const {size, fps} = frameOf(flags.quality, flags);
  const {theme, format, ffmpeg, json: forMachines = false} = flags;
  const out = path.resolve(flags.out);
  const jobs = figures.map(figure =>
    figureJob(figure, {network, theme, size}, {out, format, fps, ffmpeg}),
  );

  const {renderWithProgress} = await import('../renderWithProgress.ts');
  const outcomes = await interruptible(signal =>
    renderWithProgress(jobs, {
      signal,
      forMachines,
      ...(flags.jobs === undefined ? {} : {jobs: flags.jobs}),
    }),
  );
  if (forMachines) printJson(renderReport(figures, outcomes));
  const failures = outcomes.filter(outcome => !outcome.ok);
  if (failures.length === 0) return;
  throw new AggregateError(
    failures.map(({error}) => error),
    failures.map(({error}) => error.message).join('\n'),
  );
}

/** What `--json` prints: for each figure its files, or why there are none. */
function renderReport(
  figures: readonly FigureEntry[],
  outcomes: readonly FigureOutcome[],
) {
  return {
    figures: figures.map(({id, slug, title}, index) => {
      const outcome = outcomes[index];
      return outcome?.ok
        ? {id, slug, title, ok: true, files: outcome.files}
        : {id, slug, title, ok: false, error: outcome?.error.message};
    }),
  };
}
