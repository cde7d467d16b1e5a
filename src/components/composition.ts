import {formulaOf} from '../math/latex.ts';
import type {LatexOptions} from '../math/pen.ts';
import type {Equation} from '../math/term.ts';
import type {Role} from '../math/variable.ts';
import {center} from './box.ts';
import {
  type Arrangement,
  arrangeEquations,
  type Measured,
} from './equationLayout.ts';
import {outlineBox} from './outlineBox.ts';
import {AXIS, type Outline, typeset} from './typeset.ts';

/** What one id draws of its own, set in its place. */
export interface Piece {
  /** The ids around it, its own last. */
  readonly ids: readonly string[];
  readonly role: Role;
  /** In em, relative to the composition's origin. */
  readonly outlines: readonly Outline[];
}

/** Equations typeset and arranged in a band. */
export interface Composition {
  /** Pixels per em. */
  readonly em: number;
  /** By id; every glyph belongs to exactly one. */
  readonly pieces: ReadonlyMap<string, Piece>;
}

/** Typesets equations and places them around the middle of a band. */
export function compose(
  equations: readonly Equation[],
  band: {readonly width: number; readonly height: number},
  arrangement: Arrangement,
  options: LatexOptions = {},
): Composition {
  const formulas = equations.map(equation => ({
    equation,
    roles: formulaOf(equation, options).roles,
    typeset: typeset(formulaOf(equation, options).tex),
  }));
  const {em, places} = arrangeEquations(
    formulas.map(({equation, typeset: formula}): Measured => {
      const equals = formula.outlines.find(
        ({ids}) => ids.at(-1) === `${equation.id}.equals`,
      );
      return {
        width: formula.width,
        pivot: equals ? center(outlineBox(equals))[0] : formula.width / 2,
        above: formula.ascent - AXIS,
        below: formula.descent + AXIS,
      };
    }),
    band,
    arrangement,
  );
  const pieces = new Map<string, Piece>();
  formulas.forEach(({typeset: formula, roles}, index) => {
    const [left, axis] = places[index]!;
    for (const outline of formula.outlines) {
      const placed = moved(outline, left / em, axis / em + AXIS);
      const id = outline.ids.at(-1) ?? '';
      const piece = pieces.get(id);
      pieces.set(id, {
        ids: outline.ids,
        role:
          roles.get(outline.ids.findLast(owner => roles.has(owner)) ?? '') ??
          'foreground',
        outlines: [...(piece?.outlines ?? []), placed],
      });
    }
  });
  return {em, pieces};
}

function moved(outline: Outline, x: number, y: number): Outline {
  const [a, b, c, d, e, f] = outline.transform;
  return {...outline, transform: [a, b, c, d, e + x, f + y]};
}
