import path from 'node:path';
import type {FigureEntry} from '../../catalogue.ts';
import type {Network} from '../../network/network.ts';
import {ownModule} from '../../ownModules.ts';
import {encodersFor} from '../../render/job/formats.ts';
import type {FigureJob} from '../../render/index.ts';
import type {ThemeName} from '../../theme.ts';
import {UsageError} from '../words/errors.ts';
import type {FileFlags} from '../flags/fileOptions.ts';
import type {Look} from './figureJobs.ts';
import {type GroundFlags, readGround} from '../flags/lookOptions.ts';
import type {Quality} from '../flags/options.ts';
import type {ShardFlags} from '../flags/shardOptions.ts';
import type {Size} from '../flags/values.ts';

/** The flags of `render`. */
export interface RenderFlags extends FileFlags, GroundFlags, ShardFlags {
  readonly out: string;
  readonly captions?: boolean;
  readonly all?: true;
  readonly quality: Quality;
  readonly fps?: number;
  readonly size?: Size;
  readonly theme: ThemeName;
  readonly scene?: string;
  readonly network?: string;
  readonly jobs?: number;
  readonly ffmpeg?: string;
  readonly verify: boolean;
  readonly check: boolean;
  readonly strict?: boolean;
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly cacheLimit: number;
  readonly dryRun?: true;
  readonly open?: true;
  readonly watch?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/**
 * The jobs of `render`.
 *
 * @throws UsageError for an unusable ffmpeg, before a figure starts.
 */
export async function renderJobs(
  figures: readonly FigureEntry[],
  network: Network | undefined,
  flags: RenderFlags & Pick<Look, 'moved'>,
): Promise<FigureJob[]> {
  const background = await readGround(flags);
  const {figureJob, frameOf} = await import('./figureJobs.ts');
  const {size, fps} = frameOf(flags.quality, flags);
  const look = {...flags, network, size, background};
  const files = {...flags, out: path.resolve(flags.out), fps};
  const jobs = figures.map(figure => ({
    ...figureJob(figure, look, files),
    ...inspectorOf(flags),
  }));
  if (flags.ffmpeg !== undefined && jobs.some(needsFfmpeg)) {
    await requireFfmpeg(flags.ffmpeg);
  }
  return jobs;
}

function inspectorOf({check, strict = false}: RenderFlags): Partial<FigureJob> {
  return check || strict
    ? {inspector: {module: ownModule('cli/jobs/inspector.ts'), strict}}
    : {};
}

function needsFfmpeg({formats, codec = 'h264'}: FigureJob): boolean {
  return formats.some(format => encodersFor(format, codec).length > 0);
}

/** Reports a wrong path in a flag before any figure starts. */
async function requireFfmpeg(file: string): Promise<void> {
  const {findFfmpeg} = await import('../../render/index.ts');
  await findFfmpeg(file).catch((cause: Error) => {
    throw new UsageError(cause.message, {cause});
  });
}
