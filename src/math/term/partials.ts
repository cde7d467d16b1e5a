import {sameShape, scalarShape, ShapeError, type Shape} from './shape.ts';
import type {Layout, Partial} from './term.ts';
import {type Variable, variableSlug} from './variable.ts';

/** ∂of/∂by between two scalars. */
export function partial(id: string, of: Variable, by: Variable): Partial {
  return {kind: 'partial', id, shape: scalarShape, of, by, layout: 'entry'};
}

/** ∂of/∂by between capital letters, with entries laid out as named. */
export function layerPartial(
  id: string,
  of: Variable,
  by: Variable,
  layout: Exclude<Layout, 'entry'>,
): Partial {
  return {
    kind: 'partial',
    id,
    shape: layoutShape(of, by, layout),
    of,
    by,
    layout,
  };
}

/** A partial derivative as a part of an id: `e1_a2-1`. */
export function partialSlug(of: Variable, by: Variable): string {
  return `${variableSlug(of)}_${variableSlug(by)}`;
}

function layoutShape(
  of: Variable,
  by: Variable,
  layout: Exclude<Layout, 'entry'>,
): Shape {
  switch (layout) {
    case 'gradient':
    case 'fan':
      return by.shape;
    case 'diagonal':
    case 'entrywise':
      if (!sameShape(of.shape, by.shape)) {
        throw new ShapeError(
          `∂${of.letter}/∂${by.letter}: laid out entry by entry, both must have one shape. Lay it out as a jacobian.`,
        );
      }
      return by.shape;
    case 'jacobian':
      return [of.shape[0], by.shape[0]];
  }
}
