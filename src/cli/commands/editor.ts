import {Command, Option} from 'commander';
import {wholeNumberOf} from '../values.ts';

interface Flags {
  readonly port: number;
  readonly open?: true;
}

/** `editor`: Motion Canvas's editor on the figures. */
export function editor(): Command {
  return new Command('editor')
    .description('open Motion Canvas’s editor on the figures')
    .addOption(port())
    .option('--open', 'open it in the browser')
    .addHelpText('after', notes)
    .action(async (flags: Flags) => {
      const {serveEditor} = await import('../serveEditor.ts');
      await serveEditor(flags);
    });
}

const notes = `
Beats are time events: one that is moved in the editor is saved beside its scene
and honoured by render and still. Ctrl+C ends the editor.

Examples:
  backprop-figures editor --open
  backprop-figures editor --port 4000`;

function port(): Option {
  return new Option('--port <number>', 'the next free one when it is taken')
    .argParser(wholeNumberOf('--port', 'a port', [1, 65_535]))
    .default(9000);
}
