import {Option, type Command} from 'commander';
import {
  codecNames,
  efforts,
  formatNames,
  loopingText,
} from '../../render/job/formats.ts';
import type {Codec, Effort, Format, Loop, Moment} from '../../render/index.ts';
import {UsageError} from '../words/errors.ts';
import {ranges} from './options.ts';
import {choiceOf, choicesOf, momentOf, wholeNumberOf} from './values.ts';

/** Flags about the files that `render` writes. */
export interface FileFlags {
  readonly format?: readonly Format[] | undefined;
  readonly stills?: true | undefined;
  readonly codec?: Codec | undefined;
  readonly effort?: Effort | undefined;
  readonly gifWidth?: number | undefined;
  readonly loop?: Loop | undefined;
  readonly from?: Moment | undefined;
  readonly to?: Moment | undefined;
}

/**
 * Adds the file flags to a command.
 *
 * @param format - What is written without `--format`.
 * @param effort - What H.264 is encoded for without `--effort`.
 */
export function addFileOptions(
  command: Command,
  format = 'mp4 and gif; mp4 for the film',
  effort: Effort = 'small',
): Command {
  const [, , ...others] = formatNames;
  return command
    .addOption(
      new Option('--format <list>', `mp4, gif, ${others.join(', ')}`)
        .argParser(choicesOf('format', formatNames))
        .default(undefined, format),
    )
    .option('--stills', 'also a poster and a PNG for every beat')
    .addOption(
      new Option('--codec <name>', `of an MP4: ${codecNames.join(', ')}`)
        .argParser(choiceOf('codec', codecNames))
        .default(undefined, 'h264'),
    )
    .addOption(
      new Option('--effort <for>', 'of H.264: small files, or fast encoding')
        .argParser(choiceOf('effort', efforts))
        .default(undefined, effort),
    )
    .addOption(
      new Option('--gif-width <pixels>', 'of a GIF')
        .argParser(wholeNumberOf('--gif-width', 'pixels', ranges.gifWidth))
        .default(undefined, 'at most 960'),
    )
    .addOption(
      new Option('--loop <times>', `how often ${loopingText('and')} play`)
        .argParser(loopOf)
        .default(undefined, 'forever'),
    )
    .addOption(
      new Option(
        '--from <moment>',
        'where to begin: seconds or a beat',
      ).argParser(momentOf('--from')),
    )
    .addOption(
      new Option('--to <moment>', 'where to end: seconds or a beat').argParser(
        momentOf('--to'),
      ),
    );
}

/** `forever`, `once`, or a number of times. */
function loopOf(text: string): Loop {
  const [least, most] = ranges.loop;
  const word = text.toLowerCase();
  if (word === 'forever') return word;
  if (word === 'once') return 1;
  const times = /^\d+$/.test(word) ? Number(word) : NaN;
  if (times >= least && times <= most) return times;
  throw new UsageError(
    `--loop takes forever, once, or a number of times from ${least} to ${most}, not “${text}”.`,
  );
}
