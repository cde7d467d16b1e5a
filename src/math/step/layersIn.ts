import {symbolsOf} from '../term/symbols.ts';
import type {Equation} from '../term/term.ts';
import {partId} from '../term/partIds.ts';

/** The ids under which an equation writes the layers of its symbols, where indices are parts of their own. */
export function layersIn(equation: Equation): readonly string[] {
  return [...symbolsOf(equation)].flatMap(([id, {layer}]) =>
    layer === undefined ? [] : [partId(id, 'layer')],
  );
}
