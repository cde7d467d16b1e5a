import {lastLayer, type Network} from '../network/network.ts';
import type {Parameter} from '../network/parameter.ts';
import {
  biasesOf,
  biasOf,
  type BiasEntry,
  type BiasLayer,
} from './layer/bias.ts';
import {generalise, type Generalisation} from './step/generalise.ts';
import {FULL_SIZE, shownNumbers} from './term/grids.ts';
import {type LayerContext, layerContext} from './layer/layerContext.ts';
import {
  hiddenLayer,
  type HiddenLayerDerivation,
  type LayerDerivation,
  outputLayer,
  type OutputLayerDerivation,
} from './layer/layerDerivation.ts';
import {lawNumbers, traceNumbers} from './layer/numberSections.ts';
import {once} from '../remembered.ts';
import {bias} from './term/parameter.ts';
import {type EvaluationPoint, pointOf} from './value/point.ts';
import type {Section} from './step/step.ts';
import {type Trace, tracer} from './trace/trace.ts';

/**
 * Backpropagation derived for one network. Everything is derived on demand, and
 * the same call always gives the same ids.
 *
 * @example
 * ```ts
 * const derivation = derive(network);
 * const {steps, equation, paths} = derivation.trace(weight(2, 1, 1)); // figure
 * 03
 * derivation.outputLayer.gather(); // 05, then .name(), .delta(), .inputs()
 * derivation.hiddenLayer(1).recognise(weight(1, 1, 1)); // 08, .split() is 11 …
 * derivation.bias.entry(2, 1); // 17, 18; .generalise() is 16; .numbers() 19
 *
 * for (const {kind, caption, after, provenance} of steps) {
 *   after.map(textOf); // true at every step
 *   const {tex, roles} = formulaOf(stated); // \cssId{…}s and their colours
 *   provenance.get(stated.right.id); // {kind: 'kept' | 'merged' | …, from}
 * }
 * hopsOf(equation); // [{factor: id, edge: 'a2-1>e1'}, …] to light up
 * numberRow(equation.right, derivation.point, {format}); // 0.7414 × 0.1868 …
 * workOut(equation, derivation.point); // two more steps, to 0.08217
 * verifyDerivation(network).failed; // 0, or nothing may be drawn
 * ```
 */
export interface Derivation {
  readonly network: Network;
  /** The numbers at which every equation is true. */
  readonly point: EvaluationPoint;
  /** Traces E back to any parameter. */
  trace(parameter: Parameter): Trace;
  readonly outputLayer: OutputLayerDerivation;
  /** Layers count from 1 and end below the last one. */
  hiddenLayer(layer: number): HiddenLayerDerivation;
  /** The derivation of a hidden layer or of the last one. */
  layer(layer: number): LayerDerivation;
  readonly bias: BiasDerivation;
  /**
   * Turns the equations of the network's layers into the four equations for any
   * layer.
   */
  generalise(): Generalisation;
  /** The four equations in numbers, layer by layer. */
  numbers(): Section;
  /**
   * All sections, from the last layer to the first, then biases and any depth.
   */
  sections(): Generator<Section>;
}

interface BiasDerivation {
  trace(parameter: Parameter): Trace;
  /** ∂E/∂b = δ for one bias of a layer. */
  entry(layer: number, row: number): BiasEntry;
  /** ∂E/∂B = δ. */
  layer(layer: number): BiasLayer;
}

/**
 * Derives backpropagation for a network.
 *
 * @param fullSize - The most rows, columns and branches that are written out in
 *   full, from 3 on; beyond it the first ones and the last, and dots.
 */
export function derive(network: Network, fullSize = FULL_SIZE): Derivation {
  const last = lastLayer(network);
  const point = pointOf(network);
  const trace = tracer(network, fullSize);
  const context = (layer: number): LayerContext =>
    layerContext(network, layer, trace, fullSize);
  const output = outputLayer(context(last), point);
  const hidden = new Map<number, HiddenLayerDerivation>();
  const hiddenAt = (layer: number): HiddenLayerDerivation => {
    requireHidden(layer, last);
    const known = hidden.get(layer) ?? hiddenLayer(context(layer), point);
    hidden.set(layer, known);
    return known;
  };
  const derivation: Derivation = {
    network,
    point,
    trace,
    outputLayer: output,
    hiddenLayer: hiddenAt,
    layer: layer => (layer === last ? output : hiddenAt(layer)),
    bias: {
      trace,
      entry: (layer, row) => biasOf(context(layer), row),
      layer: layer => biasesOf(context(layer)),
    },
    generalise: once(() => generalise(network)),
    numbers: once(() => lawNumbers(network, point)),
    sections: () => sectionsOf(derivation, fullSize),
  };
  return derivation;
}

function* sectionsOf(
  derivation: Derivation,
  fullSize: number,
): Generator<Section> {
  const {network} = derivation;
  const last = lastLayer(network);
  for (let layer = last; layer >= 1; layer--) {
    yield* derivation.layer(layer).sections();
  }
  for (let layer = last; layer >= 1; layer--) {
    for (const row of shownNumbers(network.layers[layer] ?? 0, fullSize)) {
      const trace = derivation.trace(bias(layer, row));
      yield trace;
      yield traceNumbers(trace, derivation.point);
      yield derivation.bias.entry(layer, row);
    }
    yield derivation.bias.layer(layer);
  }
  yield derivation.generalise();
  yield derivation.numbers();
}

function requireHidden(layer: number, last: number): void {
  if (!Number.isInteger(layer) || layer < 1 || layer >= last) {
    throw new RangeError(
      `Layer ${layer} is not a hidden one: ${last > 1 ? `choose 1 to ${last - 1}` : 'this network has none'}.`,
    );
  }
}
