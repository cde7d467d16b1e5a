import {entry} from '../../network/linear.ts';
import {lastLayer} from '../../network/network.ts';
import {shownMean} from '../../network/batch.ts';
import {rateOf} from '../../network/descent.ts';
import {
  type Parameter,
  parameterGradient,
  parameterValue,
} from '../../network/parameter.ts';
import {resolveLayer} from '../term/layer.ts';
import {type Places, resolveIndex} from '../term/places.ts';
import type {EvaluationPoint} from './point.ts';
import type {Letter, Variable} from '../term/variable.ts';

/** One entry of the map: a scalar symbol with known indices. */
export interface Entry {
  readonly letter: Letter;
  /** 0 for a letter without a layer. */
  readonly layer: number;
  /** [row, column] of a weight, [node, 1] of any other letter. */
  readonly at: readonly [row: number, column: number];
  /** Whether its value is that after a step of descent. */
  readonly isChanged?: true;
}

/** Fills in the indices of a scalar variable; x is a of layer 0. */
export function entryOf(
  {letter, layer = 0, indices, isChanged}: Variable,
  point: EvaluationPoint,
  places: Places = {},
): Entry {
  const [row = 1, column = 1] = indices.map(index =>
    resolveIndex(index, places),
  );
  const counted = resolveLayer(layer, lastLayer(point.network), point.ell);
  return {
    letter: letter === 'x' ? 'a' : letter,
    layer: counted,
    at: [row, column],
    ...(isChanged && {isChanged}),
  };
}

/** The value of an entry. */
export function entryValue(named: Entry, point: EvaluationPoint): number {
  if (named.isChanged) return changedValue(named, point);
  const {letter, layer, at} = named;
  const [row, column] = at;
  const {network, forward} = point;
  switch (letter) {
    case 'E':
      return forward.error;
    case 'C':
      return shownMean(network).error;
    case 'eta':
      return rateOf(network);
    case 'e':
      return pick(forward.outputErrors, row);
    case 't':
      return pick(forward.target, row);
    case 'a':
      return pick(entry(forward.a, layer), row);
    case 'z':
      return pick(entry(forward.z, layer), row);
    case 'w':
      return pick(pick(entry(network.weights, layer - 1), row), column);
    case 'b':
      return pick(entry(network.biases, layer - 1), row);
    case 'delta':
      return errorSlope({letter: 'z', layer, at}, point);
    case 'x':
    case 'X':
    case 'A':
    case 'Z':
    case 'W':
    case 'B':
      throw new RangeError(`${letter} is a column or matrix, not an entry.`);
  }
}

/** The value of a weight or a bias after a step of descent, by reverse mode. */
function changedValue(named: Entry, point: EvaluationPoint): number {
  const {network, backward, signed} = point;
  const parameter = parameterOf(named, 'E');
  const step = rateOf(network) * parameterGradient(backward, parameter);
  const value = parameterValue(network, parameter);
  // Sizes add up.
  return signed ? value + step : value - step;
}

/** ∂of/∂by between two entries; 0 when no way of the map joins them. */
export function slope(of: Entry, by: Entry, point: EvaluationPoint): number {
  if (of.letter === 'E') {
    return errorSlope(by, point);
  }
  if (of.letter === 'C') {
    const {network} = point;
    const mean = shownMean(network);
    return parameterGradient(mean, parameterOf(by, 'C'));
  }
  const [row] = of.at;
  const {locals} = point;
  switch (`${of.letter}/${by.letter}`) {
    case 'e/a':
      requireLayers(of, by, by.layer === lastLayer(point.network));
      return row === by.at[0] ? locals.error(row) : 0;
    case 'a/z':
      requireLayers(of, by, of.layer === by.layer);
      return locals.activation(of.layer, row, by.at[0]);
    case 'z/a':
      requireLayers(of, by, of.layer === by.layer + 1);
      return locals.weightedInput(of.layer, row, by.at[0]);
    case 'z/w':
      return of.layer === by.layer
        ? row === by.at[0]
          ? locals.weight(by.layer, by.at[1])
          : 0
        : moveOf(of, parameterOf(by, of.letter), point);
    default:
      return moveOf(of, parameterOf(by, of.letter), point);
  }
}

function errorSlope(by: Entry, point: EvaluationPoint): number {
  const [row] = by.at;
  const {backward, locals} = point;
  const reverse = point.totals === 'reverse';
  if (by.letter === 'e') {
    return 1;
  }
  if (by.letter === 'a') {
    return pick(
      entry(reverse ? backward.dA : point.pathTotals().a, by.layer),
      row,
    );
  }
  if (by.letter === 'z') {
    return pick(
      entry(reverse ? backward.delta : point.pathTotals().z, by.layer),
      row,
    );
  }
  const parameter = parameterOf(by, 'E');
  if (reverse) {
    return parameterGradient(backward, parameter);
  }
  const incoming =
    parameter.kind === 'bias'
      ? 1
      : locals.weight(parameter.layer, parameter.column);
  return pick(entry(point.pathTotals().z, by.layer), row) * incoming;
}

/** How much a value moves with a parameter, over all ways between them. */
function moveOf(
  of: Entry,
  parameter: Parameter,
  point: EvaluationPoint,
): number {
  const {e, a, z} = point.tangents(parameter);
  const values =
    of.letter === 'e' ? e : entry(of.letter === 'a' ? a : z, of.layer);
  return pick(values, of.at[0]);
}

function parameterOf({letter, layer, at}: Entry, of: Letter): Parameter {
  const [row, column] = at;
  if (letter === 'w') {
    return {kind: 'weight', layer, row, column};
  }
  if (letter === 'b') {
    return {kind: 'bias', layer, row};
  }
  throw new RangeError(
    `There is no rule for ∂${of}/∂${letter}. Derive by a, z, w or b.`,
  );
}

function requireLayers(of: Entry, by: Entry, agree: boolean): void {
  if (!agree) {
    throw new RangeError(
      `∂${of.letter}/∂${by.letter} joins layers ${of.layer} and ${by.layer}, between which the map has no edge.`,
    );
  }
}

function pick<TItem>(items: readonly TItem[], index: number): TItem {
  return entry(items, index - 1);
}
