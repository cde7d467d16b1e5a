import type {Equation} from '../../math/term/term.ts';
import {size} from '../../theme.ts';
import {type Subject, workbench} from './bands.ts';
import {compose} from './composition.ts';
import type {Arrangement} from './equationLayout.ts';

/**
 * The full-size map if equations are legible below it, otherwise the small one,
 * which leaves them more room.
 *
 * @param captionRoom - The height of captions at the foot of the frame, in
 *   pixels.
 */
export function subjectFor(
  equations: readonly Equation[],
  arrangement: Arrangement,
  captionRoom: number,
): Subject {
  const {em} = compose(equations, workbench('map', captionRoom), arrangement);
  return em < size.formulaPair ? 'equations' : 'map';
}
