import type {Palette} from '../../theme.ts';
import type {Piece} from '../layout/composition.ts';
import {colourOf} from '../type/colourOf.ts';
import {Part} from '../type/Part.ts';

/** The drawing of a piece of an equation, in its place. */
export function partFor(
  {outlines, role, ids, whole}: Piece,
  em: number,
  palette: Palette,
): Part {
  const [formula] = ids;
  return new Part({
    outlines,
    ...(formula !== undefined && {formula, whole}),
    em,
    color: colourOf(palette, role),
  });
}
