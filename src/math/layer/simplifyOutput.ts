import type {ForwardPass} from '../../network/forward.ts';
import {entry} from '../../network/linear.ts';
import {
  difference,
  equation,
  constant,
  occurrence,
  product,
  quotient,
} from '../term/build.ts';
import {createIds} from '../term/ids.ts';
import {outputWords} from '../words/biasWords.ts';
import type {LayerContext} from './layerContext.ts';
import {chain, paired} from '../step/chain.ts';
import {isWritable} from '../formula/errorSlopes.ts';
import {softmaxStages} from './softmaxStages.ts';
import type {Section, Step} from '../step/step.ts';
import {slopeOf} from '../trace/strands.ts';
import type {Term} from '../term/term.ts';

/**
 * With softmax and categorical cross-entropy, or the logistic function and
 * binary cross-entropy, δ of an output is a − t: the activation's slope cancels
 * the denominator of the loss. Undefined for other pairs, and for an output so
 * close to 0 or 1 that the denominator rounds to 0.
 */
export function simplifyOutput(
  context: LayerContext,
  row: number,
  {a}: ForwardPass,
): Section | undefined {
  const {network, layer} = context;
  if (!entry(a, layer).every(output => isWritable(network.loss, output))) {
    return undefined;
  }
  const activation = entry(network.activations, layer - 1);
  const pair = `${activation} ${network.loss}`;
  const steps =
    pair === 'softmax categorical-cross-entropy'
      ? chain(softmaxStages(context, row))
      : pair === 'sigmoid binary-cross-entropy'
        ? logisticSteps(context, row)
        : undefined;
  return (
    steps && {
      name: `outputLayer.simplify(${row})`,
      title: outputWords.title(row),
      steps,
    }
  );
}

function logisticSteps(context: LayerContext, row: number): readonly Step[] {
  const {names, layer} = context;
  const ids = createIds(`delta${layer}-${row}-simplify`);
  const left = occurrence(ids('left'), names.delta(layer, row));
  const a = (): Term => occurrence(ids('a'), names.a(layer, row));
  const rest = (): Term =>
    difference(ids('rest'), constant(ids('one'), 1), a());
  const miss = difference(ids('miss'), a(), occurrence(ids('t'), names.t(row)));
  const slopes = [
    slopeOf(ids, names.e(row), names.a(layer, row)),
    slopeOf(ids, names.a(layer, row), names.z(layer, row)),
  ];
  const below = product(ids('below'), [a(), rest()]);
  const formulas = [
    quotient(ids('quotient'), miss, below),
    product(ids('slope'), [a(), rest()]),
  ];
  const id = ids('equation');
  const right = ids('product');
  return chain([
    {
      kind: 'writeOut',
      caption: outputWords.product,
      equation: equation(id, left, product(right, slopes)),
    },
    {
      kind: 'substitute',
      caption: outputWords.writtenOut,
      equation: equation(id, left, product(right, formulas)),
      origins: paired(formulas, slopes),
    },
    {
      kind: 'simplify',
      caption: outputWords.cancelled,
      equation: equation(id, left, miss),
    },
  ]);
}
