import {Command, Option} from 'commander';
import type {DocumentOptions} from '../../math/document/document.ts';
import type {StageProject} from '../../stage/index.ts';
import type {Network} from '../../network/network.ts';
import {visible, visibleJson} from '../../network/file/visible.ts';
import {configOption, configured} from '../config/configured.ts';
import {UsageError} from '../words/errors.ts';
import {readNetwork} from '../files/networkFile.ts';
import {options} from '../flags/options.ts';
import {print, say} from '../words/print.ts';
import {countText} from '../words/wording.ts';
import {choiceOf, textOf, wholeNumberOf} from '../flags/values.ts';

interface Flags {
  readonly scene?: string;
  readonly network?: string;
  readonly layer?: number;
  readonly parameter?: string;
  readonly format: NonNullable<DocumentOptions['format']>;
}

/** `derive`: the derivation of backpropagation, step by step. */
export function derive(): Command {
  return new Command('derive')
    .description('print the derivation, step by step, with its numbers')
    .addOption(options.scene().conflicts(['network', 'layer', 'parameter']))
    .addOption(options.network())
    .addOption(configOption())
    .addOption(layer())
    .addOption(parameter())
    .addOption(format())
    .addHelpText('after', examples)
    .action(async (_flags: Flags, command: Command) => {
      const {flags} = await configured<Flags>(command, ['format']);
      if (flags.scene !== undefined) return deriveScene(flags.scene, flags);
      const network = await readNetwork(flags.network);
      const part = await partOf(network, flags);
      const {deriveDocument} = await import('../../math/document/document.ts');
      const {format} = flags;
      const text = deriveDocument(network, {...part, format}).trimEnd();
      print(format === 'json' ? visibleJson(text) : text);
    });
}

/** Prints the derivation of a scene; ends with 1 when a step is refused. */
async function deriveScene(file: string, {format}: Flags): Promise<void> {
  const {sceneFile} = await import('../files/sceneFile.ts');
  const {id, project} = sceneFile(file);
  const {loadProject} = await import('../../stage/index.ts');
  const {sceneDerivation} = await import('../jobs/sceneDerivation.ts');
  const loaded = await loadProject(project);
  const derivation = sceneDerivation(loaded, id);
  if (!derivation) {
    await requirePlayable(loaded, id);
    throw new UsageError(
      `The scene ${file} has no derivation. Make it with derivationScene().`,
    );
  }
  const {ownDocument} = await import('../../derivation/document.ts');
  const text = ownDocument(derivation, format).trimEnd();
  print(format === 'json' ? visibleJson(text) : text);
  const {refusalsOf} = await import('../../derivation/derivation.ts');
  const refused = refusalsOf(derivation);
  if (refused.length === 0) return;
  const resting = refused.flatMap(one => one.resting).length;
  const rest =
    resting === 0
      ? ''
      : ` ${countText(resting, 'step')} ${resting === 1 ? 'rests' : 'rest'} on ${refused.length === 1 ? 'it' : 'them'}.`;
  say(`${countText(refused.length, 'step')} refused.${rest}`);
  process.exitCode = 1;
}

const examples = `
Examples:
  backprop-figures derive
  backprop-figures derive --parameter w1,1,2      the way back to one weight
  backprop-figures derive --layer 1 --format markdown
  backprop-figures derive --format latex > derivation.tex
  backprop-figures derive --scene my-derivation.tsx`;

function layer(): Option {
  return new Option('--layer <number>', 'the equations of one layer')
    .argParser(wholeNumberOf('--layer', 'a weight layer', [1, 1000]))
    .conflicts('parameter');
}

function parameter(): Option {
  return new Option(
    '--parameter <name>',
    'one weight, as w2,1,1 (layer, row, column), or bias, as b2,1',
  ).argParser(textOf('--parameter'));
}

const formats = ['text', 'latex', 'json', 'markdown'] as const;

function format(): Option {
  return new Option('--format <name>', formats.join(', '))
    .argParser(choiceOf('format', formats))
    .default('text');
}

/**
 * The part of the derivation that the flags name, checked against the network.
 */
async function partOf(
  network: Network,
  {layer, parameter}: Flags,
): Promise<Pick<DocumentOptions, 'layer' | 'parameter'>> {
  const last = network.weights.length;
  if (layer !== undefined && layer > last) {
    throw new UsageError(
      `There is no layer ${layer}: ${visible(network.title)} has weight layers 1 to ${last}.`,
    );
  }
  if (parameter === undefined) return layer === undefined ? {} : {layer};
  const {parseParameter} = await import('../../math/term/parameter.ts');
  try {
    return {parameter: parseParameter(parameter, network)};
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UsageError(cause.message, {cause});
  }
}

/** A scene that throws while it is loaded throws again when it is opened. */
async function requirePlayable(
  project: StageProject,
  scene: string,
): Promise<void> {
  const {openPlayer} = await import('../../stage/index.ts');
  await openPlayer(project, {...project.size, fps: 1, scenes: [scene]});
}
