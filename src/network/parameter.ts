import type {BackwardPass} from './backward.ts';
import type {Matrix, Network, Vector} from './network.ts';

/**
 * A weight or bias by its place in the derivation: layers, rows and columns
 * count from 1, so that w⁽²⁾₁₁ is layer 2, row 1, column 1.
 */
export type Parameter =
  | {
      readonly kind: 'weight';
      readonly layer: number;
      /** The node that it leads to. */
      readonly row: number;
      /** The node that it comes from. */
      readonly column: number;
    }
  | {readonly kind: 'bias'; readonly layer: number; readonly row: number};

/** Every parameter: layer by layer, weights row by row, then the biases. */
export function parameters(network: Network): Parameter[] {
  return network.weights.flatMap((weights, index) => {
    const layer = index + 1;
    return [...weightsOf(layer, weights), ...biasesOf(layer, weights)];
  });
}

/** The parameter in plain text: `w2,1,1` or `b2,1`. */
export function parameterName(parameter: Parameter): string {
  const {layer, row} = parameter;
  return parameter.kind === 'weight'
    ? `w${layer},${row},${parameter.column}`
    : `b${layer},${row}`;
}

/**
 * The network's value of a parameter.
 *
 * @throws RangeError when the network has no such parameter.
 */
export function parameterValue(network: Network, parameter: Parameter): number {
  const {layer} = parameter;
  return pick(network.weights[layer - 1], network.biases[layer - 1], parameter);
}

/**
 * ∂E/∂w or ∂E/∂b of a parameter by reverse mode.
 *
 * @throws RangeError when the network has no such parameter.
 */
export function parameterGradient(
  backward: Pick<BackwardPass, 'dW' | 'dB'>,
  parameter: Parameter,
): number {
  const {layer} = parameter;
  return pick(backward.dW[layer], backward.dB[layer], parameter);
}

/** The same network with another value of one parameter. */
export function withParameter(
  network: Network,
  parameter: Parameter,
  value: number,
): Network {
  const {layer, row} = parameter;
  const replaceEntry = (vector: Vector, index: number) =>
    replace(vector, index, () => value);
  return parameter.kind === 'weight'
    ? {
        ...network,
        weights: replace(network.weights, layer - 1, matrix =>
          replace(matrix, row - 1, vector =>
            replaceEntry(vector, parameter.column - 1),
          ),
        ),
      }
    : {
        ...network,
        biases: replace(network.biases, layer - 1, vector =>
          replaceEntry(vector, row - 1),
        ),
      };
}

function weightsOf(layer: number, weights: Matrix): Parameter[] {
  return weights.flatMap((columns, row) =>
    columns.map((_, column) => ({
      kind: 'weight' as const,
      layer,
      row: row + 1,
      column: column + 1,
    })),
  );
}

function biasesOf(layer: number, weights: Matrix): Parameter[] {
  return weights.map((_, row) => ({kind: 'bias', layer, row: row + 1}));
}

function pick(
  weights: Matrix | undefined,
  biases: Vector | undefined,
  parameter: Parameter,
): number {
  const value =
    parameter.kind === 'weight'
      ? weights?.[parameter.row - 1]?.[parameter.column - 1]
      : biases?.[parameter.row - 1];
  if (value === undefined) {
    throw new RangeError(
      `There is no parameter ${parameterName(parameter)}. Layer, row and column count from 1 and end at the network's sizes.`,
    );
  }
  return value;
}

function replace<TItem>(
  items: readonly TItem[],
  index: number,
  change: (item: TItem) => TItem,
): TItem[] {
  return items.map((item, at) => (at === index ? change(item) : item));
}
