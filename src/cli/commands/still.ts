import {type Command, Option} from 'commander';
import {readGround} from '../flags/lookOptions.ts';
import {UsageError} from '../words/errors.ts';
import {print, say} from '../words/print.ts';
import {stillCommand, stillOrder} from '../still/stillOrder.ts';

interface Flags {
  readonly scene?: string;
  readonly watch?: true;
  readonly watched?: true;
}

/** `still ID`: one frame as a PNG. */
export function still(): Command {
  return (
    stillCommand()
      .option('--watch', 'draw it again after each edit, until Ctrl+C')
      // The process that draws for a watching one.
      .addOption(
        new Option(
          '--watched',
          'one still after the other, for --watch',
        ).hideHelp(),
      )
      .addHelpText('after', examples)
      .action(drawStill)
  );
}

const examples = `
Examples:
  backprop-figures still 03
  backprop-figures still 03 --at 4.5 --out trace.png
  backprop-figures still 03 --at 'hop 1' --watch
  backprop-figures list                         the names of beats
  backprop-figures still --scene my-derivation.tsx --at 'step 2'`;

async function drawStill(
  id: string | undefined,
  flags: Flags,
  command: Command,
) {
  if (flags.watch && flags.scene !== undefined) {
    throw new UsageError(
      '--watch follows the figures of the set. Draw a scene of your own again with the same command.',
    );
  }
  if (flags.watch) {
    const {watchStill} = await import('../watch/watchStill.ts');
    return watchStill(command);
  }
  if (flags.watched) {
    const {drawWatched} = await import('../watch/drawWatched.ts');
    return drawWatched(id!);
  }
  const {job, out} = await stillOrder(id, command, readGround);
  const {stillAt} = await import('../still/stillAt.ts');
  const drawn = await stillAt(job);

  await out.write(drawn.png);
  if (!out.isStandardOutput) print(out.name);
  for (const warning of await drawn.timingWarnings()) say(warning);
}
