import {symbolsOf} from '../term/symbols.ts';
import type {Equation} from '../term/term.ts';
import {partId} from '../term/partIds.ts';

/**
 * The ids of the layers in an equation's symbols, when indices are parts of
 * their own.
 */
export function layersIn(equation: Equation): readonly string[] {
  return [...symbolsOf(equation)].flatMap(([id, {layer}]) =>
    layer === undefined ? [] : [partId(id, 'layer')],
  );
}
