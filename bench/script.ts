import {type Command, CommanderError} from 'commander';
import {exitCodeOf} from '../src/cli/runCommand.ts';
import {prepared} from '../src/cli/program.ts';
import {UsageError} from '../src/cli/words/errors.ts';
import {letReadersLeave, say} from '../src/cli/words/print.ts';

/**
 * Runs a script of the package as the commands are run: `--help` prints its
 * usage, and a request that is not understood is refused in plain words.
 */
export async function runScript(command: Command): Promise<void> {
  letReadersLeave();
  try {
    await prepared(command).parseAsync();
  } catch (error) {
    const isRefused = error instanceof UsageError;
    if (!isRefused && !(error instanceof CommanderError)) throw error;
    process.exitCode = exitCodeOf(error);
    if (isRefused) say(error.message);
  }
}
