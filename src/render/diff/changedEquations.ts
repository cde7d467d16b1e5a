import type {ManifestFigure} from '../manifest/manifest.ts';

type Equations = ManifestFigure['equations'];

/** An equation that differs; LaTeX, missing on the side that has none. */
export interface EquationChange {
  readonly id: string;
  readonly before?: string;
  readonly after?: string;
}

/** The equations that are not the same on both sides, in the order of the new. */
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
