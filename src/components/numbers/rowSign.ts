import type {NodeProps} from '@motion-canvas/2d';
import type {RowPlace} from '../../drawn.ts';
import {functions} from '../../math/function/functions.ts';
import type {FunctionName} from '../../math/term/term.ts';
import type {Palette} from '../../theme.ts';
import {Symbol} from '../type/Symbol.ts';

/** The name of a function in a row of numbers, as in formulas. */
export function rowSign(
  name: FunctionName,
  palette: Palette,
  where: Pick<NodeProps, 'position'> & {
    readonly em: number;
    readonly strength: number;
    readonly row: RowPlace;
  },
): Symbol {
  const formula = {tex: functions[name].latex, roles: new Map()};
  return new Symbol({formula, palette, ...where});
}
