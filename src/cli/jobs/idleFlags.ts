import type {Command} from 'commander';
import {
  encodersFor,
  loopingFormats,
  loopingText,
} from '../../render/job/formats.ts';
import type {FigureJob, Format} from '../../render/index.ts';
import type {RenderFlags} from './renderJobs.ts';

/** The request to a render, as far as it decides which flags matter. */
interface Asked {
  readonly flags: RenderFlags;
  /** The figures named on the command line. */
  readonly named: readonly string[];
  readonly jobs: readonly Pick<FigureJob, 'formats' | 'codec'>[];
  /** The keys of flags on the command line. */
  readonly given: ReadonlySet<string>;
}

/**
 * A line for each flag of a command line without effect, with the reason.
 * Settings of a config file may be there for other renders.
 */
export function idleFlags(
  command: Command,
  {flags, jobs}: Pick<Asked, 'flags' | 'jobs'>,
): string[] {
  const given = new Set(
    command.options
      .map(option => option.attributeName())
      .filter(key => command.getOptionValueSource(key) === 'cli'),
  );
  const asked = {flags, jobs, given, named: command.args};
  return reasons.flatMap(([key, flag, why]) => {
    const reason = given.has(key) ? why(asked) : undefined;
    return reason === undefined
      ? []
      : [`${flag(asked)} has no effect: ${reason}.`];
  });
}

type Rule = readonly [
  key: keyof RenderFlags,
  flag: (asked: Asked) => string,
  /** Why it has no effect; undefined when it has one. */
  why: (asked: Asked) => string | undefined,
];

const reasons: readonly Rule[] = [
  ['codec', named('--codec'), unlessWritten(['mp4'], 'no MP4')],
  [
    'effort',
    named('--effort'),
    ({jobs}) =>
      jobs.some(writesH264) ? undefined : 'no MP4 in H.264 is written',
  ],
  ['gifWidth', named('--gif-width'), unlessWritten(['gif'], 'no GIF')],
  [
    'loop',
    named('--loop'),
    unlessWritten(loopingFormats, `no ${loopingText('or')}`),
  ],
  [
    'ffmpeg',
    named('--ffmpeg'),
    ({jobs}) => {
      const needed = jobs.some(({formats, codec = 'h264'}) =>
        formats.some(format => encodersFor(format, codec).length > 0),
      );
      return needed ? undefined : 'these formats are written without ffmpeg';
    },
  ],
  [
    'quality',
    named('--quality'),
    ({given}) =>
      given.has('size') && given.has('fps')
        ? 'it is a size and a rate, and --size and --fps give both'
        : undefined,
  ],
  [
    'all',
    ({named}) => named.join(' '),
    ({named}) => (named.length > 0 ? '--all renders every figure' : undefined),
  ],
  [
    'check',
    named('--no-check'),
    ({flags}) => (flags.strict ? '--strict checks every figure' : undefined),
  ],
  ['cacheDir', named('--cache-dir'), withoutCache],
  ['cacheLimit', named('--cache-limit'), withoutCache],
  [
    'costs',
    named('--costs'),
    ({flags}) => (flags.shard ? undefined : 'costs only matter with --shard'),
  ],
  ['open', named('--open'), whenPlanned('opened')],
  ['jobs', named('--jobs'), whenPlanned('rendered')],
];

function writesH264({formats, codec = 'h264'}: Asked['jobs'][number]): boolean {
  return formats.includes('mp4') && codec === 'h264';
}

function named(flag: string): Rule[1] {
  return () => flag;
}

function unlessWritten(formats: readonly Format[], none: string): Rule[2] {
  return ({jobs}) =>
    jobs.some(job => job.formats.some(format => formats.includes(format)))
      ? undefined
      : `${none} is written`;
}

function withoutCache({flags}: Asked): string | undefined {
  return flags.cache ? undefined : '--no-cache keeps nothing';
}

function whenPlanned(what: string): Rule[2] {
  return ({flags}) =>
    flags.dryRun ? `nothing is ${what} with --dry-run` : undefined;
}
