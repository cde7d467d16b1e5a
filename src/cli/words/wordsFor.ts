import type {Command} from 'commander';

/** What a command says of an error: with `--verbose`, where it comes from too. */
export function wordsFor(command: Command): (error: Error) => string {
  const {verbose} = command.optsWithGlobals<{readonly verbose?: true}>();
  return ({message, stack}) => (verbose ? (stack ?? message) : message);
}
