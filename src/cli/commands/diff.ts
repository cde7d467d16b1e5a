import {errorWords} from '../../render/files/fileError.ts';
import {Command, Option} from 'commander';
import {UsageError} from '../words/errors.ts';
import type {OutFile} from '../files/outFile.ts';
import {options} from '../flags/options.ts';
import {print, printJson, say} from '../words/print.ts';
import {textOf} from '../flags/values.ts';

interface Flags {
  readonly html?: string;
  readonly exitCode?: true;
  readonly quick?: true;
  readonly ffmpeg?: string;
  readonly json?: true;
}

/** `diff OLD NEW`: which figures have changed, when and why. */
export function diff(): Command {
  return new Command('diff')
    .description('say which figures differ, at which seconds, and why')
    .argument('<old>', 'a folder of figures, or its manifest')
    .argument('<new>', 'another')
    .addOption(
      new Option('--html <file>', 'also a page with the pictures').argParser(
        textOf('--html'),
      ),
    )
    .option('--quick', 'trust the manifests instead of hashing each file')
    .option('--exit-code', 'end with 1 when a figure differs')
    .addOption(options.ffmpeg())
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(diffFigures);
}

const notes = `
Every file is checked against the hash in its manifest, unless --quick is given;
a damaged or missing file ends the command with 1. Files with equal bytes are the
same. Other files are decoded, and their pictures compared at half their width,
at most 480 pixels. A picture differs when a channel of a pixel differs by more
than 24 levels of 255, or all pixels differ by 2 on average. Reasons come from
the manifests; folders without one are compared by file name. The page contains
all of its pictures and formulas, and loads nothing.

Examples:
  backprop-figures diff before after
  backprop-figures diff before after --html diff.html --exit-code`;

async function diffFigures(before: string, after: string, flags: Flags) {
  const page = flags.html === undefined ? undefined : await pageAt(flags.html);
  const {diffSides, diffText, filmDecoders, readSide} =
    await import('../../render/diff/index.ts');
  const [old, now] = await Promise.all(
    [before, after].map(side => readSide(side, flags)),
  ).catch((cause: Error) => {
    throw new UsageError(errorWords(cause), {cause});
  });
  const {ffmpegCandidates} = await import('../../render/index.ts');
  const decoders = filmDecoders(ffmpegCandidates(flags.ffmpeg));
  const difference = await diffSides(old!, now!, decoders);
  if (page) {
    // Loading pictures and formulas takes time that text need not wait for.
    const {diffPage} = await import('../../render/diff/diffPage.ts');
    await page.write(Buffer.from(await diffPage(difference, decoders)));
    say(page.name);
  }
  if (flags.json) printJson(difference);
  else print(diffText(difference));
  const damaged = difference.figures.some(({kind}) => kind === 'damaged');
  if (damaged) process.exitCode = 1;
  const differs = difference.figures.some(({kind}) => kind !== 'same');
  if (flags.exitCode && differs) process.exitCode = 1;
}

async function pageAt(place: string): Promise<OutFile> {
  const {outFile} = await import('../files/outFile.ts');
  const page = await outFile(place, '--html');
  if (!page.isStandardOutput) return page;
  throw new UsageError(
    '--html cannot name the standard output, since the list of differences goes there. Name a file.',
  );
}
