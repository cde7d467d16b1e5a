import {shownMean} from '../../network/batch.ts';
import {lastLayer, type Matrix, type Vector} from '../../network/network.ts';
import {type Core, mixes} from './core.ts';
import {UnreadError} from './formula/expression.ts';
import {NoSuchError, type Place} from './symbolValue.ts';

/**
 * The value of ∂of/∂by: for E from reverse mode, otherwise from a change of `by`
 * that runs forward.
 */
export function slopeValue(of: Place, by: Place, core: Core): Matrix {
  const isLayer = /[AXZWBδ]/u.test(by.letter) && by.indices.length === 0;
  if (of.letter === 'C')
    return slopeValue({...of, letter: 'E'}, by, batchCore(core));
  if (of.letter === 'E')
    return isLayer ? gradient(by, core) : entry(of, by, core);
  return isLayer ? layerSlope(of, by, core) : entry(of, by, core);
}

/** A core with the mean gradients of its batch. */
function batchCore(core: Core): Core {
  const {network, backward} = core;
  const {dW, dB} = shownMean(network);
  return {...core, backward: {...backward, dW, dB}};
}

/** ∂E/∂V in the shape of V. */
function gradient({letter, layer}: Place, {backward}: Core): Matrix {
  switch (letter) {
    case 'W':
      return required(backward.dW[layer]);
    case 'B':
      return column(backward.dB[layer]);
    case 'Z':
      return column(backward.delta[layer]);
    case 'A':
    case 'X':
      return column(backward.dA[layer]);
    default:
      throw new UnreadError(`E by ${letter}`);
  }
}

/** The derivative of one layer by another, in the layout of the figures. */
function layerSlope(of: Place, by: Place, core: Core): Matrix {
  const {network, forward} = core;
  const name = `${of.letter}${by.letter}`;
  const same = of.layer === by.layer;
  if (name === 'AZ' && same) {
    const jacobian = core.jacobian(of.layer);
    return mixes(core, of.layer)
      ? jacobian
      : jacobian.map((row, at) => [row[at]!]);
  }
  if ((name === 'ZA' || name === 'ZX') && of.layer === by.layer + 1) {
    return required(network.weights[of.layer - 1]);
  }
  if (name === 'ZW' && same) {
    const row = required(forward.a[of.layer - 1]);
    return required(network.biases[of.layer - 1]).map(() => row);
  }
  if (name === 'ZB' && same) {
    return required(network.biases[of.layer - 1]).map(() => [1]);
  }
  throw new UnreadError(`${of.letter} of layer ${of.layer} by ${by.letter}`);
}

/** The derivative of one number: the change at `of` when `by` changes by 1. */
function entry(of: Place, by: Place, core: Core): Matrix {
  const {network, backward} = core;
  const last = lastLayer(network);
  const [row = 0, from = 0] = by.indices;
  if (of.letter === 'E') {
    if (by.letter === 'e') {
      requiredAt(core.forward.outputErrors, row);
      return [[1]];
    }
    const found = {
      w: backward.dW[by.layer]?.[row - 1]?.[from - 1],
      b: backward.dB[by.layer]?.[row - 1],
      z: backward.delta[by.layer]?.[row - 1],
      a: backward.dA[by.layer]?.[row - 1],
      x: backward.dA[0]?.[row - 1],
    }[by.letter];
    return [[required(found)]];
  }
  let {z, a} = changes(by, core);
  const depth = of.letter === 'e' ? last : of.layer;
  for (let layer = by.layer; layer <= depth; layer++) {
    if (layer > by.layer)
      z = network.weights[layer - 1]!.map(row => dot(row, a!));
    if (of.letter === 'z' && layer === depth)
      return [[requiredAt(required(z), of.indices[0])]];
    const moved = z;
    if (moved) a = core.jacobian(layer).map(row => dot(row, moved));
  }
  const arrived = required(a);
  if (of.letter === 'a') return [[requiredAt(arrived, of.indices[0])]];
  if (of.letter !== 'e') throw new UnreadError(`${of.letter} by ${by.letter}`);
  const index = of.indices[0];
  return [[requiredAt(arrived, index) * requiredAt(core.errorSlopes, index)]];
}

/** The change of z or a in the layer of the nudged number. */
function changes(
  {letter, layer, indices}: Place,
  {forward, network}: Core,
): {z?: Vector | undefined; a?: Vector | undefined} {
  const [row, from] = indices;
  const size = required(network.layers[layer]);
  if (row === undefined || row < 1 || row > size)
    throw new NoSuchError(
      `the network has no ${letter}${row} of layer ${layer}`,
    );
  const one = (value: number): Vector =>
    Array.from({length: size}, (_, at) => (at === row - 1 ? value : 0));
  switch (letter) {
    case 'w':
      return {z: one(requiredAt(required(forward.a[layer - 1]), from))};
    case 'b':
    case 'z':
      return {z: one(1)};
    case 'a':
    case 'x':
      return {a: one(1)};
    default:
      throw new UnreadError(`by ${letter}`);
  }
}

function dot(one: Vector, other: Vector): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}

function column(values: Vector | undefined): Matrix {
  return required(values).map(value => [value]);
}

function requiredAt(values: Vector, index: number | undefined): number {
  return required(values[(index ?? 0) - 1]);
}

function required<TValue>(value: TValue | undefined): TValue {
  if (value !== undefined) return value;
  throw new NoSuchError('the network has no such derivative');
}
