import {Command} from 'commander';
import packageFile from '../../package.json' with {type: 'json'};
import {commands, projectCommands} from './commands.ts';
import {renderProject} from './project/renderProject.ts';
import {readableParseError} from './flags/parseErrors.ts';

/** The command line with all its commands. */
export function program(): Command {
  const program = throwing(new Command('backprop-figures'))
    .description('A visual derivation of backpropagation, rendered from code.')
    .version(packageFile.version, '--version', 'print the version')
    .option(
      '-v, --verbose',
      'print the stack of an error, and the cost of a render',
    )
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', examples);
  for (const command of commands) program.addCommand(prepared(command()));
  return program;
}

/** The command line for projects of others: the commands that take `--project`. */
export function projectProgram(): Command {
  return withProjectCommands(new Command('backprop-figures'));
}

/**
 * The command of `motion-canvas-render`: it renders, unless the first word is one of the
 * commands that take `--project`.
 */
export function projectRenderer([first]: readonly string[] = []): Command {
  const commands = projectCommands.map(command => command());
  if (commands.some(command => command.name() === first)) {
    return withProjectCommands(new Command('motion-canvas-render'));
  }
  const others = commands.filter(command => command.name() !== 'render');
  const width = Math.max(...others.map(command => command.name().length));
  const lines = others.map(
    command => `  ${command.name().padEnd(width)}  ${command.description()}`,
  );
  return prepared(renderProject('motion-canvas-render'))
    .version(packageFile.version, '--version', 'print the version')
    .option(
      '-v, --verbose',
      'print the stack of an error, and every warning by itself',
    )
    .addHelpText(
      'after',
      ['\nCommands, as the first word:', ...lines].join('\n'),
    );
}

function withProjectCommands(bare: Command): Command {
  const program = throwing(bare)
    .option(
      '-v, --verbose',
      'print the stack of an error, and every warning by itself',
    )
    .helpOption('--help', 'print this help')
    .helpCommand(false);
  for (const command of projectCommands) {
    program.addCommand(prepared(command()));
  }
  return program;
}

/** Makes a command, with its subcommands, print help and throw errors in its words. */
export function prepared(command: Command): Command {
  command.commands.forEach(prepared);
  return throwing(command.helpOption('--help', 'print this'));
}

const examples = `
Examples:
  backprop-figures render 03              output/03-tracing-the-error.mp4 and .gif
  backprop-figures still 03 --at last     the last frame as a PNG
  backprop-figures gradients --json       every gradient, at full precision
  backprop-figures render --help          the flags of a command`;

/** Errors reach the caller as exceptions, in this command's words. */
function throwing(command: Command): Command {
  return command
    .configureOutput({outputError: () => {}})
    .exitOverride(error => {
      throw readableParseError(error, command);
    });
}
