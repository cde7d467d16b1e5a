import type {Command} from 'commander';

/** The words of a command for an error; with `--verbose`, its stack too. */
export function wordsFor(command: Command): (error: Error) => string {
  const {verbose} = command.optsWithGlobals<{readonly verbose?: true}>();
  return ({message, stack}) => (verbose ? (stack ?? message) : message);
}
