import type {Equation, Term} from '../math/term.ts';
import {partsOf} from '../math/walk.ts';
import {center, union} from './box.ts';
import {outlineBox} from './outlineBox.ts';
import type {Outline, TypesetFormula} from './typeset.ts';

/** Air between the two lines of a broken equation, in em; values stand in it. */
const LINE_GAP = 1.25;

/**
 * An equation that is wider than a limit, broken into two lines before one of
 * its plus signs or, where it has none, its dots; the second line begins where
 * the right side does. Unbroken where no sign leaves two lines that fit better.
 *
 * @param limit - In em.
 * @param tail - What has to fit behind the second line, in em.
 */
export function breakLine(
  formula: TypesetFormula,
  equation: Equation,
  limit: number,
  tail = 0,
): TypesetFormula {
  if (formula.width + tail <= limit) return formula;
  const start = leftOf(formula, equation.right.id) ?? 0;
  const [best] = signsOf(equation.right)
    .flatMap(sign => leftOf(formula, sign) ?? [])
    .map(cut => ({
      cut,
      width: Math.max(cut, formula.width - cut + start + tail),
    }))
    .sort((one, other) => one.width - other.width);
  return best && best.width < formula.width
    ? broken(formula, best.cut, start, best.width)
    : formula;
}

function broken(
  formula: TypesetFormula,
  cut: number,
  start: number,
  width: number,
): TypesetFormula {
  const drop = formula.descent + formula.ascent + LINE_GAP;
  return {
    ...formula,
    width,
    descent: formula.descent + drop,
    outlines: formula.outlines.map(outline =>
      center(outlineBox(outline))[0] < cut
        ? outline
        : moved(outline, start - cut, drop),
    ),
  };
}

/** The signs between the terms of the outermost sum; of a product without one, between its factors. */
function signsOf(right: Term): readonly string[] {
  const sums = right.kind === 'sum' ? [right] : partsOf(right);
  const sum = sums.find(({kind}) => kind === 'sum');
  return sum
    ? partsOf(sum)
        .slice(1)
        .map(({id}) => `${id}.plus`)
    : partsOf(right)
        .slice(1)
        .map(({id}) => `${id}.times`);
}

function leftOf({outlines}: TypesetFormula, id: string): number | undefined {
  const inside = outlines.filter(({ids}) => ids.includes(id));
  return union(inside.map(outlineBox))?.left;
}

function moved(outline: Outline, x: number, y: number): Outline {
  const [a, b, c, d, e, f] = outline.transform;
  return {...outline, transform: [a, b, c, d, e + x, f + y]};
}
