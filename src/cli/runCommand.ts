import {type Command, CommanderError} from 'commander';
import {errorWords} from '../render/files/fileError.ts';
import {missingPrograms} from '../missingPrograms.mjs';
import {UsageError} from './words/errors.ts';
import {Interruption} from './process/interruption.ts';
import {letReadersLeave, say} from './words/print.ts';
import {commandFirst} from './flags/commandFirst.ts';
import {projectCommands} from './commands.ts';
import {withPresets} from './flags/presets.ts';
import {program, projectProgram, projectRenderer} from './program.ts';

/**
 * Runs the command line and sets the exit code of the process: 0 for success, 1
 * for failed work, 2 for a command that is not understood, 128 plus the
 * signal's number after an interruption.
 *
 * @param read - Makes the command line.
 */
export async function main(
  words: readonly string[],
  read: () => Command = () => commandLine(words),
): Promise<void> {
  letReadersLeave();
  try {
    await read().parseAsync(withPresets(words), {from: 'user'});
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    const verbose = words.includes('--verbose') || words.includes('-v');
    const text = verbose ? stackOf(error) : wordsOf(error);
    if (text) say(text);
    // Abandoned work may wait forever, and may have children.
    if (error instanceof Interruption) process.exit();
  }
}

/** A command with `--project` is one for projects of others, with their flags. */
function commandLine(words: readonly string[]): Command {
  const end = words.indexOf('--');
  const flags = end < 0 ? words : words.slice(0, end);
  const named = flags.some(
    word => word === '--project' || word.startsWith('--project='),
  );
  return named ? projectProgram() : program();
}

/** Runs `motion-canvas-render`. */
export async function renderMain(words: readonly string[]): Promise<void> {
  const ordered = commandFirst(
    words,
    projectCommands.map(command => command()),
  );
  await main(ordered, () => projectRenderer(ordered));
}

/** The exit code for an error. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Interruption) return error.exitCode;
  return error instanceof UsageError ? 2 : 1;
}

/** The help and the version have already been printed. */
function wordsOf(error: unknown): string {
  if (error instanceof CommanderError) return '';
  const words = errorWords(error);
  return missingPrograms(words) ?? words;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error) || error instanceof CommanderError) {
    return wordsOf(error);
  }
  if (error instanceof AggregateError) {
    return error.errors.map(stackOf).join('\n');
  }
  const stack = error.stack ?? error.message;
  return error.cause ? `${stack}\nCaused by: ${stackOf(error.cause)}` : stack;
}
