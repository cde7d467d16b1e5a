import {Command} from 'commander';
import {options} from '../options.ts';
import {print, printJson, say} from '../print.ts';
import {wordsFor} from '../wordsFor.ts';

/** `list`: the figures, how long they are, and their beats. */
export function list(): Command {
  return new Command('list')
    .description('list the figures, their durations and beats')
    .addOption(options.json())
    .addHelpText('after', examples)
    .action(async ({json}: {readonly json?: true}, command: Command) => {
      const {figureList, listText} = await import('../figureList.ts');
      const {strayScenes} = await import('../strayScenes.ts');
      const figures = await figureList(wordsFor(command));
      (await strayScenes()).forEach(say);
      if (figures.some(figure => 'error' in figure)) process.exitCode = 1;
      if (json) printJson(figures);
      else print(listText(figures));
    });
}

const examples = `
Examples:
  backprop-figures list
  backprop-figures list --json`;
