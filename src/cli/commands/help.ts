import {Command} from 'commander';
import {unknownChoice} from '../words/errors.ts';

/** `help [COMMAND]`: the same as `--help`. */
export function help(): Command {
  return new Command('help')
    .description('print the help of a command')
    .argument('[command]', 'its name')
    .action((name: string | undefined, _: unknown, own: Command) => {
      const program = own.parent ?? own;
      if (name === undefined) return program.help();
      const found = program.commands.find(other => other.name() === name);
      if (found) return found.help();
      const names = program.commands.map(other => other.name());
      throw unknownChoice('command', name, names);
    });
}
