import {lastLayer, type Network} from '../../network/network.ts';
import {type Parameter, parameterName} from '../../network/parameter.ts';
import type {Variable} from './variable.ts';
import type {Vocabulary} from './vocabulary.ts';

/** w⁽ˡ⁾ⱼₖ, from node `column` of the layer below to node `row`. */
export function weight(layer: number, row: number, column: number): Parameter {
  return {kind: 'weight', layer, row, column};
}

/** b⁽ˡ⁾ⱼ. */
export function bias(layer: number, row: number): Parameter {
  return {kind: 'bias', layer, row};
}

/** The symbol of a parameter. */
export function parameterVariable(
  parameter: Parameter,
  names: Vocabulary,
): Variable {
  return parameter.kind === 'weight'
    ? names.w(parameter.layer, parameter.row, parameter.column)
    : names.b(parameter.layer, parameter.row);
}

/**
 * Parses `w2,1,1` (layer, row, column) or `b2,1` (layer, row).
 *
 * @throws RangeError that says what the network has.
 */
export function parseParameter(text: string, network: Network): Parameter {
  const match = /^([wb])(\d+),(\d+)(?:,(\d+))?$/.exec(text.replaceAll(' ', ''));
  const [, letter, layer, row, column] = match ?? [];
  if (!match || (letter === 'w') !== (column !== undefined)) {
    throw new RangeError(
      `"${text}" is not a parameter. Write w2,1,1 for layer, row, column of a weight, or b2,1 for layer, row of a bias.`,
    );
  }
  const parameter =
    letter === 'w'
      ? weight(Number(layer), Number(row), Number(column))
      : bias(Number(layer), Number(row));
  requireParameter(parameter, network);
  return parameter;
}

/** @throws RangeError when the network has no such parameter. */
export function requireParameter(parameter: Parameter, network: Network): void {
  const {layer, row} = parameter;
  const name = parameterName(parameter);
  requireWithin(name, 'layer', layer, lastLayer(network));
  requireWithin(name, 'row', row, network.layers[layer] ?? 0);
  if (parameter.kind === 'weight') {
    const columns = network.layers[layer - 1] ?? 0;
    requireWithin(name, 'column', parameter.column, columns);
  }
}

function requireWithin(
  name: string,
  what: string,
  value: number,
  most: number,
): void {
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new RangeError(
      `There is no ${name}: its ${what} is ${value}. Choose 1 to ${most}.`,
    );
  }
}
