import type {Command, CommanderError} from 'commander';
import {UsageError, unknownChoice} from '../words/errors.ts';

/**
 * Rewrites an error of commander as one line that says what would be valid.
 * Outputs such as the help stay as they are.
 */
export function readableParseError(
  error: CommanderError,
  command: Command,
): Error {
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownFlag(quoted(error.message), command);
    case 'commander.unknownCommand':
      return unknownChoice('command', command.args[0] ?? '', names(command));
    case 'commander.optionMissingArgument':
      return new UsageError(
        `${flagOf(quoted(error.message))} needs a value: ${quoted(error.message)}.`,
      );
    case 'commander.missingArgument':
      return new UsageError(
        `${command.name()} needs <${quoted(error.message)}>: ${usage(command)}.`,
      );
    case 'commander.conflictingOption':
      return new UsageError(`${conflict(error.message)}: leave one out.`);
    case 'commander.excessArguments':
      return excessArguments(command);
    default:
      return error;
  }
}

/** Commander's messages quote the argument they are about. */
function quoted(message: string): string {
  return /'(.+)'/.exec(message)?.[1] ?? message;
}

function conflict(message: string): string {
  const [one, other] = [...message.matchAll(/'(--[\w-]+)/g)].map(
    ([, name]) => name,
  );
  return `${one} and ${other} exclude each other`;
}

function unknownFlag(given: string, command: Command): UsageError {
  const [flag = given] = given.split('=', 1);
  const flags = flagsOf(command);
  if (flag === '--quality') return noQuality(command, flags);
  const where = command.parent ? ` of ${command.name()}` : '';
  return unknownChoice('flag', flag, flags, where);
}

/** Presets have become this flag, which a user may never have written. */
function noQuality(command: Command, flags: readonly string[]): UsageError {
  const other = ['--scale', '--size'].find(flag => flags.includes(flag));
  const wayOut = other ? ` Use ${other}.` : '';
  return new UsageError(
    `${command.name()} has no --quality, nor -ql, -qm, -qh and -qk: render has.${wayOut}`,
  );
}

/** The flags of a command, and those of all commands. */
function flagsOf(command: Command): string[] {
  const options = command.createHelp().visibleOptions(command);
  const own = options.map(({long, flags}) => long ?? flags);
  const shared = command.parent ? flagsOf(command.parent) : [];
  return [...new Set([...own, ...shared])];
}

function flagOf(flags: string): string {
  return flags.replace(/ .*$/, '');
}

function names(command: Command): string[] {
  return command.commands.map(subcommand => subcommand.name());
}

function excessArguments(command: Command): UsageError {
  const taken = command.registeredArguments.length;
  const surplus = command.args.slice(taken).map(given => `“${given}”`);
  return new UsageError(
    `${command.name()} does not take ${surplus.join(', ')}: ${usage(command)}.`,
  );
}

function usage(command: Command): string {
  return `${command.name()} ${command.usage()}`.trimEnd();
}
