import type {Parameter} from '../../network/parameter.ts';
import {nameGrids, type Naming} from './capitals.ts';
import {gather, type Gathering} from './gather.ts';
import {shownNumbers} from '../term/grids.ts';
import type {LayerContext} from './layerContext.ts';
import {
  substituteInputs,
  type InputSubstitution,
  substituteWeights,
  type Substitution,
} from './localGrids.ts';
import {localSlopes} from './localSlopes.ts';
import {type DeltaNaming, nameDelta} from './nameDelta.ts';
import {type TraceNumbers, traceNumbers} from './numberSections.ts';
import {once} from '../../remembered.ts';
import {weight} from '../term/parameter.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {type Recognition, recogniseDelta} from './recognise.ts';
import {simplifyOutput} from './simplifyOutput.ts';
import {split, type Splitting} from './splitting.ts';
import type {Section} from '../step/step.ts';
import type {Equation} from '../term/term.ts';
import type {Trace} from '../trace/trace.ts';

/**
 * The derivation for the weights of one layer, each section from the one
 * before.
 */
export interface LayerDerivation {
  readonly layer: number;
  /**
   * The weights that are written out: all, or the first two and the last of
   * many.
   */
  readonly shown: readonly Parameter[];
  trace(parameter: Parameter): Trace;
  /** A trace evaluated to the gradient. */
  numbers(parameter: Parameter): TraceNumbers;
  gather(): Gathering;
  name(): Naming;
  /** ∂z/∂w = a, which makes it column times row. */
  inputs(): InputSubstitution;
  /** Names ∂E/∂Z δ. */
  delta(): DeltaNaming;
  /** ∂E/∂W = δ Aᵀ, the end of the layer's derivation. */
  finished(): Equation;
  /** ∂a/∂z, and for the last layer ∂e/∂a, written out. */
  localSlopes(): Section;
  /** All sections in the order of the derivation. */
  sections(): Generator<Section>;
}

export interface OutputLayerDerivation extends LayerDerivation {
  /** The sums of softmax as a matrix times a vector; otherwise undefined. */
  split(): Splitting | undefined;
  /** δ = a − t, when loss and activation match; otherwise undefined. */
  simplify(row: number): Section | undefined;
}

export interface HiddenLayerDerivation extends LayerDerivation {
  /** Finds δ of the layer above in a trace. */
  recognise(parameter: Parameter): Recognition;
  split(): Splitting;
  /** ∂z/∂a = w. */
  weights(): Substitution;
}

/**
 * Derives the equations of the last layer: δ is named before ∂z/∂w is known.
 */
export function outputLayer(
  context: LayerContext,
  point: EvaluationPoint,
): OutputLayerDerivation {
  const {layer, trace} = context;
  const {shown, numbers, slopes} = start(context, point);
  const gathered = once(() => gather(context));
  const splitting = once(() => split(context, gathered()));
  const named = once(() => nameGrids(context, gathered(), splitting()));
  const delta = once(() => nameDelta(context, named(), named().equation));
  const inputs = once(() =>
    substituteInputs(context, delta().equation, named().local),
  );
  const simplify = (row: number): Section | undefined =>
    simplifyOutput(context, row, point.forward);
  return {
    layer,
    shown,
    trace,
    numbers,
    gather: gathered,
    split: splitting,
    name: named,
    delta,
    inputs,
    finished: () => inputs().equation,
    localSlopes: slopes,
    simplify,
    *sections() {
      yield* shown.flatMap(weight => [trace(weight), numbers(weight)]);
      yield gathered();
      yield* present(splitting());
      yield* [named(), delta(), inputs(), slopes()];
      yield* shownNumbers(context.rows, context.fullSize).flatMap(row =>
        present(simplify(row)),
      );
    },
  };
}

/** Derives the equations of a hidden layer; δ is named at the end. */
export function hiddenLayer(
  context: LayerContext,
  point: EvaluationPoint,
): HiddenLayerDerivation {
  const {layer, trace} = context;
  const {shown, numbers, slopes} = start(context, point);
  const recognise = (parameter: Parameter): Recognition =>
    recogniseDelta(context.network, parameter, trace);
  const gathered = once(() => gather(context));
  const splitting = once(() => required(split(context, gathered()), layer));
  const named = once(() => nameGrids(context, gathered(), splitting()));
  const weights = once(() =>
    required(substituteWeights(context, named()), layer),
  );
  const inputs = once(() =>
    substituteInputs(context, weights().equation, named().local),
  );
  const delta = once(() => nameDelta(context, named(), inputs().equation));
  return {
    layer,
    shown,
    trace,
    numbers,
    recognise,
    gather: gathered,
    split: splitting,
    name: named,
    weights,
    inputs,
    delta,
    finished: () => delta().equation,
    localSlopes: slopes,
    *sections() {
      for (const parameter of shown) {
        yield trace(parameter);
        yield numbers(parameter);
        yield recognise(parameter);
      }
      yield* [gathered(), splitting(), named(), weights(), inputs(), delta()];
      yield slopes();
    },
  };
}

interface Start {
  readonly shown: readonly Parameter[];
  readonly numbers: (parameter: Parameter) => TraceNumbers;
  readonly slopes: () => Section;
}

function start(context: LayerContext, point: EvaluationPoint): Start {
  const {layer, rows, columns, trace, fullSize} = context;
  return {
    shown: shownNumbers(rows, fullSize).flatMap(row =>
      shownNumbers(columns, fullSize).map(column => weight(layer, row, column)),
    ),
    numbers: parameter => traceNumbers(trace(parameter), point),
    slopes: once(() => localSlopes(context, point.forward)),
  };
}

function present(section: Section | undefined): readonly Section[] {
  return section ? [section] : [];
}

function required<TSection>(
  section: TSection | undefined,
  layer: number,
): TSection {
  if (section === undefined) {
    throw new RangeError(
      `Layer ${layer} is not a hidden one: choose a layer below the last.`,
    );
  }
  return section;
}
