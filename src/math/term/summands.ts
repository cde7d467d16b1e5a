import {elidedBranches} from './build.ts';
import {shownOf} from './grids.ts';
import {createIds, type Ids} from './ids.ts';
import type {Term} from './term.ts';
import type {Index} from './variable.ts';

/** The terms of a sum, with dots for omitted ones beyond the fourth. */
export function summands(
  ids: Ids,
  size: number,
  term: (ids: Ids, index: Index) => Term,
): Term[] {
  return shownOf(size).map(index =>
    index === undefined
      ? elidedBranches(ids('dots'), {
          pattern: term(createIds('pattern'), 'branch'),
          from: 3,
          to: size - 1,
          paths: size - 3,
        })
      : term(ids, index),
  );
}
