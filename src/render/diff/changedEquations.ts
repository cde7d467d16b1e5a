import type {ManifestFigure} from '../manifest/manifest.ts';

type Equations = ManifestFigure['equations'];

/** An equation that differs, as LaTeX. A side without it is undefined. */
export interface EquationChange {
  readonly id: string;
  readonly before?: string;
  readonly after?: string;
}

/**
 * The equations that differ between the two sides, in the order of the new
 * side.
 */
export function changedEquations(
  before: Equations = [],
  after: Equations = [],
): EquationChange[] {
  const olds = new Map(before.map(({id, latex}) => [id, latex]));
  const news = new Map(after.map(({id, latex}) => [id, latex]));
  return [...new Set([...news.keys(), ...olds.keys()])]
    .filter(id => olds.get(id) !== news.get(id))
    .map(id => {
      const [old, now] = [olds.get(id), news.get(id)];
      return {
        id,
        ...(old !== undefined && {before: old}),
        ...(now !== undefined && {after: now}),
      };
    });
}
