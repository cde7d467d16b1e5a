import {termLatex} from './latexTerm.ts';
import type {LatexOptions, Mark} from './pen.ts';
import {type Equation, isStep, type Term} from '../term/term.ts';
import type {RoleName} from '../term/variable.ts';
import {partId} from '../term/partIds.ts';

/** A formula in the form for drawing. */
export interface Formula {
  /** TeX in which every id is the name of a `\cssId`. */
  readonly tex: string;
  /**
   * The role of each id that draws something itself. An id draws the content of
   * its group without inner groups: a partial derivative its bar, a grid its
   * brackets, a fence its parentheses.
   */
  readonly roles: ReadonlyMap<string, RoleName>;
}

/**
 * LaTeX in which every id is addressable, with the role of each.
 *
 * In addition to the ids of terms there are those of printed parts (`Part`).
 */
export function formulaOf(
  formula: Term | Equation,
  options: LatexOptions = {},
): Formula {
  const roles = new Map<string, RoleName>();
  const mark: Mark = (id, role, tex) => {
    if (role) {
      roles.set(id, role);
    }
    return `\\cssId{${id}}{${tex}}`;
  };
  return {tex: write(formula, mark, {...options, tightPowers: true}), roles};
}

/** Plain LaTeX for a document; needs amsmath. */
export function latexOf(
  formula: Term | Equation,
  options: LatexOptions = {},
): string {
  return write(formula, (_id, _role, tex) => tex, options);
}

/**
 * Every id of a formula with the plain LaTeX in its group, outer groups last.
 *
 * @throws RangeError when an id occurs twice.
 */
export function inkOf(formula: Term | Equation): ReadonlyMap<string, string> {
  const ink = new Map<string, string>();
  const mark: Mark = (id, _role, tex) => {
    if (ink.has(id)) {
      throw new RangeError(
        `The id ${id} stands twice in one formula. Give each occurrence its own.`,
      );
    }
    ink.set(id, tex);
    return tex;
  };
  write(formula, mark, {});
  return ink;
}

function write(
  formula: Term | Equation,
  mark: Mark,
  options: LatexOptions,
): string {
  if (formula.kind !== 'equation') {
    return termLatex(formula, mark, options);
  }
  const {id, left, right} = formula;
  const sides = [left, right].map(side => termLatex(side, mark, options));
  const relation = isStep(formula) ? '\\leftarrow' : '=';
  const equals = mark(partId(id, 'equals'), 'foreground', relation);
  return mark(id, undefined, sides.join(` ${equals} `));
}
