import {Command} from 'commander';
import {options} from '../options.ts';
import {print, printJson} from '../print.ts';

/** `list`: the figures, how long they are, and their beats. */
export function list(): Command {
  return new Command('list')
    .description('list the figures, their durations and beats')
    .addOption(options.json())
    .addHelpText('after', examples)
    .action(async ({json}: {readonly json?: true}) => {
      const {figureList, listText} = await import('../figureList.ts');
      const figures = await figureList();
      if (json) printJson(figures);
      else print(listText(figures));
    });
}

const examples = `
Examples:
  backprop-figures list
  backprop-figures list --json`;
