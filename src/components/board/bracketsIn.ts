import {type Box, center, union} from '../../box.ts';
import type {Equation} from '../../math/term/term.ts';
import {isPart} from '../../math/term/partIds.ts';
import {termsWithin} from '../../math/term/walk.ts';
import type {Composition} from '../layout/composition.ts';
import {Part} from '../type/Part.ts';

/** The ids of the grids of equations; a matrix's brackets have its grid's. */
export function gridsIn(equations: readonly Equation[]): ReadonlySet<string> {
  return new Set(
    equations
      .flatMap(({left, right}) => [...termsWithin(left), ...termsWithin(right)])
      .flatMap(({kind, id}) => (kind === 'grid' ? [id] : [])),
  );
}

/**
 * The box of each bracket and each parenthesis, left and right ones by
 * themselves.
 */
export function bracketsIn(
  {em, pieces}: Composition,
  equations: readonly Equation[],
): readonly Box[] {
  const grids = gridsIn(equations);
  return [...pieces].flatMap(([id, {outlines}]) => {
    if (!grids.has(id) && !isPart(id, 'fence')) return [];
    const boxes = outlines.map(outline => Part.boxOf([outline], em));
    const [middle] = center(union(boxes)!);
    const isLeft = (box: Box) => center(box)[0] < middle;
    return [
      union(boxes.filter(isLeft)),
      union(boxes.filter(box => !isLeft(box))),
    ].filter(side => side !== undefined);
  });
}
