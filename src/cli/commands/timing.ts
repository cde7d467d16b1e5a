import {Command} from 'commander';
import {catalogue} from '../../catalogue.ts';
import {configOption, configured} from '../config/configured.ts';
import {figureOf, figuresOf} from '../flags/figures.ts';
import {options} from '../flags/options.ts';
import {print, printJson, say} from '../words/print.ts';
import type {TimingChange} from '../timing/changeTiming.ts';
import {restIn} from '../timing/restIn.ts';
import {openTiming, type Timed} from '../timing/openTiming.ts';

interface Flags {
  readonly network?: string;
  readonly json?: true;
  readonly all?: true;
}

/** `timing`: what an author has moved, and how to move it without the editor. */
export function timing(): Command {
  return new Command('timing')
    .description('show, check and edit what an author has moved')
    .addHelpText('after', notes)
    .addCommand(show())
    .addCommand(check())
    .addCommand(set())
    .addCommand(reset())
    .addCommand(rename())
    .addCommand(prune())
    .addCommand(keep());
}

const notes = `
A beat rests as its script says until an author moves it, in the editor or here.
That is saved in the figure's .meta file for the built-in network, and for your own
in figures.timing.json beside figures.config.json, or else beside the network file.
Every command honours it. Seconds are kept to the millisecond.

Examples:
  backprop-figures timing show
  backprop-figures timing show 03 --all         the figure's other beats too
  backprop-figures timing set 03 "hop 1" 2.5
  backprop-figures timing reset 03 "hop 1"
  backprop-figures timing rename 03 "hop 1" "hop one"
  backprop-figures timing check                 ends with 1 when an entry has no beat`;

function show(): Command {
  return subcommand('show', 'what rests otherwise than the script says')
    .argument('[id...]', 'figures: 03, 3 or a name; all without')
    .option('--all', 'also beats that rest as the script says')
    .action(async (words: readonly string[], _flags, command: Command) => {
      const {flags, timed} = await opened(command);
      const {figureMoves} = await import('../timing/figureMoves.ts');
      const {movesJson, movesText} = await import('../timing/movesText.ts');
      const figures = figuresOf(words, catalogue);
      const moves = await figureMoves(figures, timed, flags.all);
      if (flags.json) printJson(movesJson(moves, flags.all));
      else print(movesText(moves, flags.all));
      if (moves.some(({error}) => error !== undefined)) process.exitCode = 1;
    });
}

function check(): Command {
  return subcommand('check', 'end with 1 when saved timing cannot be honoured')
    .argument('[id...]', 'figures: 03, 3 or a name; all without')
    .action(async (words: readonly string[], _flags, command: Command) => {
      const {flags, timed} = await opened(command);
      const {checkTiming} = await import('../timing/checkTiming.ts');
      const problems = await checkTiming(figuresOf(words, catalogue), timed);
      if (flags.json) printJson(problems);
      else if (problems.length === 0) print('All saved timing is honoured.');
      else problems.forEach(({id, text}) => print(`${id}  ${text}`));
      if (problems.length > 0) process.exitCode = 1;
    });
}

function set(): Command {
  return subcommand('set', 'let a beat rest so long')
    .argument('<id>', 'the figure: 03, 3 or a name')
    .argument('<beat>', 'its name, as list and show tell it')
    .argument('<seconds>', 'how long it rests', restIn)
    .action(
      async (
        id: string,
        beat: string,
        seconds: number,
        _flags: Flags,
        command: Command,
      ) =>
        edit(command, async timed => {
          const {setBeat} = await import('../timing/changeTiming.ts');
          return setBeat(figureOf(id, catalogue), timed, beat, seconds);
        }),
    );
}

function reset(): Command {
  return subcommand('reset', 'let beats rest as their scripts say again')
    .argument('[id]', 'the figure: 03, 3 or a name; all without')
    .argument('[beat]', 'one of its beats; all without')
    .action(
      async (
        id: string | undefined,
        beat: string | undefined,
        _flags: Flags,
        command: Command,
      ) =>
        edit(command, async timed => {
          const {resetBeats} = await import('../timing/changeTiming.ts');
          const words = id === undefined ? [] : [id];
          return resetBeats(figuresOf(words, catalogue), timed, beat);
        }),
    );
}

function rename(): Command {
  return subcommand('rename', 'give an entry to a beat of another name')
    .argument('<id>', 'the figure: 03, 3 or a name')
    .argument('<old>', 'the name that the entry has')
    .argument('<new>', 'the name of the beat')
    .action(
      async (
        id: string,
        from: string,
        to: string,
        _flags: Flags,
        command: Command,
      ) =>
        edit(command, async timed => {
          const {renameBeat} = await import('../timing/changeTiming.ts');
          return renameBeat(figureOf(id, catalogue), timed, from, to);
        }),
    );
}

function prune(): Command {
  return subcommand('prune', 'remove entries of beats that are not there')
    .argument('[id...]', 'figures: 03, 3 or a name; all without')
    .action(async (words: readonly string[], _flags: Flags, command: Command) =>
      edit(command, async timed => {
        const {pruneBeats} = await import('../timing/changeTiming.ts');
        return pruneBeats(figuresOf(words, catalogue), timed);
      }),
    );
}

function keep(): Command {
  return subcommand(
    'keep',
    'say that timing fits the numbers that the network has now',
  ).action(async (_flags, command: Command) => {
    const {keepTiming} = await import('../timing/changeTiming.ts');
    const {flags, place} = await opened(command, () => {});
    const isKept = await keepTiming(place);
    if (flags.json) printJson({kept: isKept});
    else
      print(isKept ? 'Kept for these numbers.' : 'There is nothing to keep.');
  });
}

function subcommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(options.network())
    .addOption(configOption())
    .addOption(options.json());
}

async function opened(command: Command, tell = say) {
  const {flags, config} = await configured<Flags>(command, ['figures', 'all']);
  return {
    flags,
    ...(await openTiming(command, {file: flags.network, config}, tell)),
  };
}

/** Changes saved timing, and says what was changed. */
async function edit(
  command: Command,
  change: (timed: Timed) => Promise<readonly TimingChange[]>,
): Promise<void> {
  const {flags, timed} = await opened(command);
  const done = await change(timed);
  const {changesText} = await import('../timing/changeTiming.ts');
  if (flags.json) printJson(done);
  else print(changesText(done));
}
