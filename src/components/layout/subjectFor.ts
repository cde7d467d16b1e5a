import type {Equation} from '../../math/term/term.ts';
import type {Page, Subject} from '../../page.ts';
import {size} from '../../theme.ts';
import {workbench} from './bands.ts';
import {compose} from './composition.ts';
import type {Arrangement} from './equationLayout.ts';

/**
 * The full-size map if equations are legible below it, otherwise the small one,
 * which leaves them more room.
 */
export function subjectFor(
  equations: readonly Equation[],
  arrangement: Arrangement,
  page: Page,
): Subject {
  const {em} = compose(equations, workbench(page, 'map'), arrangement);
  return em < size.formulaPair ? 'equations' : 'map';
}
