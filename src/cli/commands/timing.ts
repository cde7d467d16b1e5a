import {Command} from 'commander';
import {catalogue, type FigureEntry} from '../../catalogue.ts';
import {configOption, configured} from '../config/configured.ts';
import {figureOf, figuresOf} from '../flags/figures.ts';
import {options} from '../flags/options.ts';
import {print, printJson, say} from '../words/print.ts';
import type {TimingChange} from '../timing/changeTiming.ts';
import {restIn} from '../timing/restIn.ts';
import {openTiming, type Timed} from '../timing/openTiming.ts';

interface Flags {
  readonly scene?: string;
  readonly network?: string;
  readonly json?: true;
  readonly all?: true;
}

/** `timing`: beats moved by an author, and moving them without the editor. */
export function timing(): Command {
  return new Command('timing')
    .description('show, check and edit the beats that an author has moved')
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
The rest is saved in the figure's .meta file for the built-in network, and for
your own network in figures.timing.json beside figures.config.json, or else beside
the network file. For a scene of your own it is saved beside that, as NAME.meta.
Every command honours it. Seconds are kept to the millisecond.

Examples:
  backprop-figures timing show
  backprop-figures timing show 03 --all         the figure's other beats too
  backprop-figures timing set 03 "hop 1" 2.5
  backprop-figures timing reset 03 "hop 1"
  backprop-figures timing rename 03 "hop 1" "hop one"
  backprop-figures timing check                 ends with 1 when an entry has no beat
  backprop-figures timing set halves "step 2" 4 --scene halves.tsx`;

function show(): Command {
  return ofScenes('show', 'beats that rest differently from the script')
    .argument('[id...]', 'figures: 03, 3 or a name; all without')
    .option('--all', 'also beats that rest by the script')
    .action(async (words: readonly string[], _flags, command: Command) => {
      const {flags, timed, figures: all} = await opened(command);
      const {figureMoves} = await import('../timing/figureMoves.ts');
      const {movesJson, movesText} = await import('../timing/movesText.ts');
      const figures = figuresOf(words, all);
      const moves = await figureMoves(figures, timed, flags.all);
      if (flags.json) printJson(movesJson(moves, flags.all));
      else print(movesText(moves, flags.all));
      if (moves.some(({error}) => error !== undefined)) process.exitCode = 1;
    });
}

function check(): Command {
  return ofScenes('check', 'end with 1 when saved timing cannot be honoured')
    .argument('[id...]', 'figures: 03, 3 or a name; all without')
    .action(async (words: readonly string[], _flags, command: Command) => {
      const {flags, timed, figures: all} = await opened(command);
      const {checkTiming} = await import('../timing/checkTiming.ts');
      const problems = await checkTiming(figuresOf(words, all), timed);
      if (flags.json) printJson(problems);
      else if (problems.length === 0) print('All saved timing is honoured.');
      else problems.forEach(({id, text}) => print(`${id}  ${text}`));
      if (problems.length > 0) process.exitCode = 1;
    });
}

function set(): Command {
  return ofScenes('set', 'set how long a beat rests')
    .argument('<id>', 'the figure: 03, 3 or a name')
    .argument('<beat>', 'its name in list and show')
    .argument('<seconds>', 'how long it rests', restIn)
    .action(
      async (
        id: string,
        beat: string,
        seconds: number,
        _flags: Flags,
        command: Command,
      ) =>
        edit(command, async (timed, all) => {
          const {setBeat} = await import('../timing/changeTiming.ts');
          return setBeat(figureOf(id, all), timed, beat, seconds);
        }),
    );
}

function reset(): Command {
  return ofScenes('reset', 'let beats rest by their scripts again')
    .argument('[id]', 'the figure: 03, 3 or a name; all without')
    .argument('[beat]', 'one of its beats; all without')
    .action(
      async (
        id: string | undefined,
        beat: string | undefined,
        _flags: Flags,
        command: Command,
      ) =>
        edit(command, async (timed, all) => {
          const {resetBeats} = await import('../timing/changeTiming.ts');
          const words = id === undefined ? [] : [id];
          return resetBeats(figuresOf(words, all), timed, beat);
        }),
    );
}

function rename(): Command {
  return ofScenes('rename', 'move an entry to a beat of another name')
    .argument('<id>', 'the figure: 03, 3 or a name')
    .argument('<old>', 'the current name of the entry')
    .argument('<new>', 'the name of the beat')
    .action(
      async (
        id: string,
        from: string,
        to: string,
        _flags: Flags,
        command: Command,
      ) =>
        edit(command, async (timed, all) => {
          const {renameBeat} = await import('../timing/changeTiming.ts');
          return renameBeat(figureOf(id, all), timed, from, to);
        }),
    );
}

function prune(): Command {
  return ofScenes('prune', 'remove entries without a beat')
    .argument('[id...]', 'figures: 03, 3 or a name; all without')
    .action(async (words: readonly string[], _flags: Flags, command: Command) =>
      edit(command, async (timed, all) => {
        const {pruneBeats} = await import('../timing/changeTiming.ts');
        return pruneBeats(figuresOf(words, all), timed);
      }),
    );
}

function keep(): Command {
  return subcommand(
    'keep',
    'declare that timing fits the current numbers of the network',
  ).action(async (_flags, command: Command) => {
    const {keepTiming} = await import('../timing/changeTiming.ts');
    const {flags, place} = await openedNetwork(command, () => {});
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

/** A subcommand that a scene of an author's own has too. */
function ofScenes(name: string, description: string): Command {
  return subcommand(name, description).addOption(
    options.scene().conflicts('network'),
  );
}

/** The timing that a command is about, and the figures that it may name. */
async function opened(command: Command): Promise<{
  readonly flags: Flags;
  readonly timed: Timed;
  readonly figures: readonly FigureEntry[];
}> {
  const {scene} = command.opts<Flags>();
  if (scene === undefined) {
    const {flags, timed} = await openedNetwork(command, say);
    return {flags, timed, figures: catalogue};
  }
  const {flags} = await configured<Flags>(command, ['figures', 'all']);
  const {sceneFile} = await import('../files/sceneFile.ts');
  const {openSceneTiming} = await import('../timing/sceneTiming.ts');
  const entry = sceneFile(scene);
  return {flags, timed: openSceneTiming(command, entry), figures: [entry]};
}

async function openedNetwork(command: Command, tell: (text: string) => void) {
  const {flags, config} = await configured<Flags>(command, ['figures', 'all']);
  return {
    flags,
    ...(await openTiming(command, {file: flags.network, config}, tell)),
  };
}

/** Changes saved timing and reports the changes. */
async function edit(
  command: Command,
  change: (
    timed: Timed,
    figures: readonly FigureEntry[],
  ) => Promise<readonly TimingChange[]>,
): Promise<void> {
  const {flags, timed, figures} = await opened(command);
  const done = await change(timed, figures);
  const {changesText} = await import('../timing/changeTiming.ts');
  if (flags.json) printJson(done);
  else print(changesText(done));
}
