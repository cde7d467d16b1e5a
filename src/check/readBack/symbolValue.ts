import {shownMean} from '../../network/batch.ts';
import {rateOf} from '../../network/descent.ts';
import {lastLayer, type Matrix, type Vector} from '../../network/network.ts';
import type {Core} from './core.ts';
import {type SymbolRead, UnreadError} from './formula/expression.ts';
import {layerNumber} from './layerNumber.ts';

/** A symbol with its layer and its indices as numbers. */
export interface Place {
  readonly letter: string;
  readonly layer: number;
  readonly indices: readonly number[];
}

/** The place of a symbol in the network. */
export function placeOf(
  {letter, layer, indices}: SymbolRead,
  {network}: Core,
  ell?: number,
): Place {
  const last = lastLayer(network);
  const implied = 'xX'.includes(letter) ? 0 : last;
  if ('ECetxη'.includes(letter) !== (layer === '')) {
    throw new UnreadError(
      `${letter} ${layer === '' ? 'without' : 'with'} a layer`,
    );
  }
  return {
    letter,
    layer: layer === '' ? implied : layerNumber(layer, network, ell),
    indices: indices.map(Number),
  };
}

/**
 * The value of a symbol.
 *
 * @throws NoSuchError for a symbol that the network does not have.
 */
export function symbolValue(place: Place, core: Core): Matrix {
  const {letter, layer, indices} = place;
  const {network, forward, backward} = core;
  const [row, column] = indices;
  const count = 'w' === letter ? 2 : 'eaxztbδ'.includes(letter) ? 1 : 0;
  const isWhole = indices.length === 0 && letter === 'δ';
  if (indices.length !== count && !isWhole) {
    throw new UnreadError(`${letter} with ${indices.length} indices`);
  }
  const at = (values: Vector | undefined): Matrix => [
    [known(values?.[row! - 1], place)],
  ];
  const delta = layer > 0 ? backward.delta[layer] : undefined;
  const columnOf = (values: Vector | undefined): Matrix =>
    known(values, place).map(value => [value]);
  switch (letter) {
    case 'E':
      return [[forward.error]];
    case 'C':
      return [[shownMean(network).error]];
    case 'η':
      return [[rateOf(network)]];
    case 'e':
      return at(forward.outputErrors);
    case 't':
      return at(forward.target);
    case 'x':
    case 'a':
      return at(forward.a[layer]);
    case 'z':
      return at(forward.z[layer]);
    case 'b':
      return at(network.biases[layer - 1]);
    case 'w':
      return [
        [known(network.weights[layer - 1]?.[row! - 1]?.[column! - 1], place)],
      ];
    case 'δ':
      return isWhole ? columnOf(delta) : at(delta);
    case 'X':
    case 'A':
      return columnOf(forward.a[layer]);
    case 'Z':
      return columnOf(layer > 0 ? forward.z[layer] : undefined);
    case 'B':
      return columnOf(network.biases[layer - 1]);
    case 'W':
      return known(network.weights[layer - 1], place);
    default:
      throw new UnreadError(`${letter} is no symbol`);
  }
}

function known<TValue>(value: TValue | undefined, place: Place): TValue {
  if (value !== undefined) return value;
  const {letter, layer, indices} = place;
  throw new NoSuchError(
    `the network has no ${letter}${indices.join(',')} of layer ${layer}`,
  );
}

/** A symbol that this network does not have. */
export class NoSuchError extends Error {
  override readonly name = 'NoSuchError';
}
