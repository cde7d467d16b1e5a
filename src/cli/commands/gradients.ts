import {Command} from 'commander';
import {configOption, configured} from '../config/configured.ts';
import {readNetwork} from '../files/networkFile.ts';
import {options} from '../flags/options.ts';
import {print, printJson} from '../words/print.ts';

interface Flags {
  readonly network?: string;
  readonly json?: true;
}

/** `gradients`: every value of a forward and a backward pass. */
export function gradients(): Command {
  return new Command('gradients')
    .description('print every value of a network, and its gradients')
    .addOption(options.network())
    .addOption(configOption())
    .addOption(options.json())
    .addHelpText('after', examples)
    .action(async (_flags: Flags, command: Command) => {
      const {flags} = await configured<Flags>(command);
      const network = await readNetwork(flags.network, 'numbers');
      const {gradientReport} = await import('../words/gradientReport.ts');
      const report = gradientReport(network);
      if (flags.json) return printJson(report);
      const {gradientTable} = await import('../words/gradientTable.ts');
      print(gradientTable(network, report));
    });
}

const examples = `
Examples:
  backprop-figures gradients
  backprop-figures gradients --network networks/default.json --json`;
