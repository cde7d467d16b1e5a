import {Command, Option} from 'commander';
import {catalogue} from '../../catalogue.ts';
import type {ThemeName} from '../../theme.ts';
import {configOption, configured} from '../config/configured.ts';
import {requireMotionCanvas} from '../process/motionCanvas.ts';
import {UsageError} from '../words/errors.ts';
import {figuresOf} from '../flags/figures.ts';
import {
  addLookOptions,
  type GroundFlags,
  readGround,
} from '../flags/lookOptions.ts';
import {options} from '../flags/options.ts';
import {type Size, wholeNumberOf} from '../flags/values.ts';

interface Flags extends GroundFlags {
  readonly scene?: string;
  readonly host: string;
  readonly port: number;
  readonly allowedHost?: readonly string[];
  readonly open?: true;
  readonly network?: string;
  readonly theme: ThemeName;
  readonly captions?: boolean;
  readonly size?: Size;
  readonly verify: boolean;
}

/** `editor [ID…]`: Motion Canvas's editor on the figures. */
export function editor(): Command {
  const command = new Command('editor')
    .description('open Motion Canvas’s editor on the figures')
    .argument('[id...]', 'figures: 03, 3 or a name; all but the film without')
    .addOption(options.scene().hideHelp())
    .addOption(options.network())
    .addOption(options.size())
    .addOption(options.noVerify())
    .addOption(port())
    .addOption(host())
    .addOption(allowedHost())
    .option('--open', 'open it in the browser')
    .addOption(configOption())
    .addHelpText('after', notes)
    .action(serve);
  return addLookOptions(command);
}

const notes = `
Beats are time events. A beat moved in the editor is saved beside its scene, or for
a network other than the built-in one in figures.timing.json, and every command
honours it. Figures, network, theme and captions can be changed in the page.
Ctrl+C ends the editor.

The printed address contains a secret: anyone who has it can do in the editor what
you can. The editor listens to this machine alone; in a container, or behind a
proxy such as that of codespaces, open it with --host and --allowed-host.

Examples:
  backprop-figures editor --open
  backprop-figures editor 03 --captions --theme light
  backprop-figures editor --network my-network.json
  backprop-figures editor --port 4000
  backprop-figures editor --host 0.0.0.0              in a container
  backprop-figures editor --allowed-host dev.example  behind a proxy`;

async function serve(
  _ids: readonly string[],
  _flags: Flags,
  command: Command,
): Promise<void> {
  const {scene} = command.opts<Flags>();
  if (scene !== undefined) {
    throw new UsageError(
      `The editor shows the figures of the set, and no scene of your own. Look at ${scene} with still --scene, and move its beats with timing set --scene; render, check, derive and list take --scene too.`,
    );
  }
  const {flags, ids, config} = await configured<Flags>(command);
  const figures = ids.length > 0 ? figuresOf(ids, catalogue) : [];
  const {background: _ground, ...others} = flags;
  const background = await readGround(flags);
  requireMotionCanvas();
  const {serveEditor} = await import('../editor/serveEditor.ts');
  await serveEditor({
    ...others,
    ...(background !== undefined && {background}),
    config,
    figures: figures.map(({id}) => id),
  });
}
function host(): Option {
  return new Option(
    '--host <address>',
    'the address of this machine to listen at',
  ).default('127.0.0.1');
}

function allowedHost(): Option {
  return new Option(
    '--allowed-host <name>',
    'the host name that a proxy uses for it; may be repeated',
  ).argParser((name: string, known?: readonly string[]) => [
    ...(known ?? []),
    hostNameOf(name),
  ]);
}

function hostNameOf(text: string): string {
  const name = text.toLowerCase();
  if (/^[a-z\d]([a-z\d.-]*[a-z\d])?$/.test(name)) return name;
  throw new UsageError(
    `--allowed-host “${text}” is not a host name. Give it as dev.example, without a scheme or port.`,
  );
}

function port(): Option {
  return new Option('--port <number>', 'the next free one when it is taken')
    .argParser(wholeNumberOf('--port', 'a port', [1, 65_535]))
    .default(9000);
}
