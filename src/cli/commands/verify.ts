import {Command} from 'commander';
import {configOption, configured} from '../config/configured.ts';
import {readNetwork} from '../files/networkFile.ts';
import {options} from '../flags/options.ts';
import {print, printJson, say} from '../words/print.ts';

interface Flags {
  readonly network?: string;
  readonly json?: true;
}

/** `verify`: evaluates both sides of every equation. */
export function verify(): Command {
  return new Command('verify')
    .description('try every equation of the derivation on the numbers')
    .addOption(options.network())
    .addOption(configOption())
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(verifyEquations);
}

const notes = `
Derivatives of E on the left side come from reverse mode; the right side is
computed from local derivatives alone. Both are compared with each other and,
where they can be measured, with central differences. For a matrix, the entry
that differs most is shown. Ends with 1 when an equation does not hold.

Examples:
  backprop-figures verify
  backprop-figures verify --network networks/default.json --json`;

async function verifyEquations(_flags: Flags, command: Command): Promise<void> {
  const {flags} = await configured<Flags>(command);
  const network = await readNetwork(flags.network);
  const {failureText} = await import('../../math/truth/failure.ts');
  const {verifyDerivation} = await import('../../math/verify.ts');
  const verification = verifyDerivation(network);
  const failures = verification.results.filter(({passed}) => !passed);
  if (failures.length > 0) process.exitCode = 1;
  if (flags.json) return printJson(verification);
  const {verificationTable} = await import('../words/verificationTable.ts');
  print(verificationTable(verification));
  failures.map(failureText).forEach(say);
}
