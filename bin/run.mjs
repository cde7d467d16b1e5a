import path from 'node:path';
import {missingPrograms} from '../src/missingPrograms.mjs';
import {errorWords, isOfSystem} from '../src/systemErrors.mjs';
import {mainModule} from './program.mjs';

/** Node's exit code when nothing is left that could fulfil an awaited promise. */
const UNSETTLED = 13;

/**
 * Runs a command line of this program with the words of this process.
 *
 * @param {'main' | 'renderMain'} name - The function of `src/cli/main.ts` that reads it.
 */
export async function run(name) {
  const words = process.argv.slice(2);
  // With it, errors name sources; source maps cost every process time.
  const isVerbose = words.includes('--verbose') || words.includes('-v');
  if (isVerbose) process.setSourceMapsEnabled(true);

  /**
   * Ends after an unexpected error: a lack of the machine takes one line, a fault
   * of the program prints its stack.
   *
   * @param {unknown} error
   */
  function tell(error) {
    const known = isOfSystem(error) ? errorWords(error) : undefined;
    const line = missingPrograms(String(error)) ?? known;
    console.error(isVerbose ? error : (line ?? error));
    process.exit(1);
  }

  process.on('exit', code => {
    if (code !== UNSETTLED) return;
    console.error(
      'The project waits for something that never comes while it is loaded: look at what its modules await.',
    );
  });
  // The command has printed its own errors by itself.
  process.on('uncaughtException', tell);
  const root = path.resolve(import.meta.dirname, '..');
  try {
    const program = await import(await mainModule(root, {isMapped: isVerbose}));
    await program[name](words);
  } catch (error) {
    tell(error);
  }
}
