import type {Equation, Term} from '../../math/term/term.ts';
import {partsOf, termsWithin} from '../../math/term/walk.ts';
import {center, union} from '../../box.ts';
import {outlineBox} from './outlineBox.ts';
import type {Outline, TypesetFormula} from './typeset.ts';
import {partId} from '../../math/term/partIds.ts';

/** Space between the lines of a broken equation, in em; values stand in it. */
const LINE_GAP = 1.25;

/** The same between lines of matrices, where at most their shapes stand. */
const GRID_LINE_GAP = 1.3;

/** Where further lines of matrices begin, in em: they need the width. */
const INDENT = 1;

/**
 * An equation wider than a limit, broken into lines before plus signs or,
 * without any, dots; every further line begins at the right side. It has as few
 * lines as keep the limit, or as many as make it narrowest.
 *
 * @param limit - In em.
 * @param tail - The room needed after the last line, in em.
 * @param odots - Whether lines may also begin with ⊙, even one in parentheses.
 */
export function breakLine(
  formula: TypesetFormula,
  equation: Equation,
  limit: number,
  tail = 0,
  odots = false,
): TypesetFormula {
  const start = leftOf(formula, equation.right.id) ?? 0;
  const signs = [
    ...signsOf(equation.right),
    ...(odots ? odotsIn(equation.right) : []),
  ];
  const cuts = signs
    .flatMap(sign => leftOf(formula, sign) ?? [])
    .sort((one, other) => one - other);
  const matrices = odots && odotsIn(equation.right).length > 0;
  const indent = matrices ? INDENT : start;
  const widthOf = (chosen: readonly number[]): number => {
    const begins = [0, ...chosen];
    return Math.max(
      ...begins.map((begin, line) => {
        const end = chosen[line] ?? formula.width + tail;
        return end - begin + (line === 0 ? 0 : indent);
      }),
    );
  };
  let best: readonly number[] = [];
  for (let lines = 1; lines <= cuts.length; lines++) {
    if (widthOf(best) <= limit) break;
    best = [best, ...subsets(cuts, lines)].reduce((one, other) =>
      widthOf(other) < widthOf(one) ? other : one,
    );
  }
  return best.length > 0
    ? broken(formula, best, {
        indent,
        width: widthOf(best),
        gap: matrices ? GRID_LINE_GAP : LINE_GAP,
      })
    : formula;
}

/** All ways to choose a number of items, in their order. */
function subsets<T>(items: readonly T[], count: number): (readonly T[])[] {
  if (count === 0) return [[]];
  return items.flatMap((item, at) =>
    subsets(items.slice(at + 1), count - 1).map(rest => [item, ...rest]),
  );
}

function broken(
  formula: TypesetFormula,
  cuts: readonly number[],
  {indent, width, gap}: Record<'indent' | 'width' | 'gap', number>,
): TypesetFormula {
  const drop = formula.descent + formula.ascent + gap;
  return {
    ...formula,
    width,
    descent: formula.descent + cuts.length * drop,
    outlines: formula.outlines.map(outline => {
      const x = center(outlineBox(outline))[0];
      const line = cuts.filter(cut => x >= cut).length;
      return line === 0
        ? outline
        : moved(outline, indent - cuts[line - 1]!, line * drop);
    }),
  };
}

/**
 * The signs between the terms of the outermost sum; for a product without one,
 * between its factors.
 */
function signsOf(right: Term): readonly string[] {
  const sums = right.kind === 'sum' ? [right] : partsOf(right);
  const sum = sums.find(({kind}) => kind === 'sum');
  return sum
    ? partsOf(sum)
        .slice(1)
        .map(({id}) => partId(id, 'plus'))
    : partsOf(right)
        .slice(1)
        .map(({id}) => partId(id, 'times'));
}

/** The signs of all products entry by entry. */
function odotsIn(right: Term): readonly string[] {
  return [...termsWithin(right)].flatMap(term =>
    term.kind === 'hadamard'
      ? term.factors.slice(1).map(({id}) => partId(id, 'odot'))
      : [],
  );
}

function leftOf({outlines}: TypesetFormula, id: string): number | undefined {
  const inside = outlines.filter(({ids}) => ids.includes(id));
  return union(inside.map(outlineBox))?.left;
}

function moved(outline: Outline, x: number, y: number): Outline {
  const [a, b, c, d, e, f] = outline.transform;
  return {...outline, transform: [a, b, c, d, e + x, f + y]};
}
