import type {Equation, Term} from '../../math/term/term.ts';
import {partsOf, termsWithin} from '../../math/term/walk.ts';
import {center, union} from '../../box.ts';
import {type Lines, lineWidth, narrowestCuts} from './narrowestCuts.ts';
import {outlineBox} from './outlineBox.ts';
import type {Outline, TypesetFormula} from './typeset.ts';
import {partId} from '../../math/term/partIds.ts';

/** Space between the lines of a broken equation, in em; values stand in it. */
const LINE_GAP = 1.25;

/** The same on a narrow page, where names stand in it too. */
const NAMED_LINE_GAP = 1.6;

/** The same between lines of matrices, where at most their shapes stand. */
const GRID_LINE_GAP = 1;

/** Ink beyond the end of a formula, such as a raised T, in em. */
const OVERHANG = 0.25;

/** Where further lines begin on a narrow page, in em. */
const INDENT = 1;

/**
 * How much wider than the limit an equation may be that is broken at its plus signs:
 * it is set smaller, since its terms stay whole.
 */
const SMALLER = 1.25;

/**
 * An equation wider than a limit, broken into lines before plus signs or, without
 * any or where these do not help, before dots; every further line begins at the right side. It has as few
 * lines as keep the limit, or as many as make it narrowest.
 *
 * @param limit - In em.
 * @param tail - The room needed after the last line, in em.
 * @param narrow - Whether further lines begin at the left, and may begin with
 *   ⊙ and, if need be, with any dot.
 * @param lineGap - Space between lines, in em.
 */
export function breakLine(
  formula: TypesetFormula,
  equation: Equation,
  limit: number,
  tail = 0,
  narrow = false,
  lineGap?: number,
): TypesetFormula {
  const start = leftOf(formula, equation.right.id) ?? 0;
  const matrices = narrow && odotsIn(equation.right).length > 0;
  const cutsAt = (signs: readonly string[]) =>
    signs
      .flatMap(sign => leftOf(formula, sign) ?? [])
      .sort((one, other) => one - other);
  const lines = {
    limit,
    tail: narrow ? tail + OVERHANG : tail,
    width: formula.width,
  };
  const usual = brokenAt(cutsAt(signsOf(equation.right)), {
    ...lines,
    indent: start,
  });
  const best = narrow
    ? bestOf([usual, ...narrowly(equation.right, cutsAt, {...lines, start})])
    : usual.width <= limit * SMALLER
      ? usual
      : bestOf([
          usual,
          brokenAt(cutsAt(timesOf(equation.right)), {...lines, indent: start}),
        ]);
  if (best.cuts.length === 0) return formula;
  const usualGap = narrow ? NAMED_LINE_GAP : LINE_GAP;
  const gap = lineGap ?? (matrices ? GRID_LINE_GAP : usualGap);
  return broken(formula, best, gap, narrow);
}

/** Other ways to break an equation, the best first. */
function narrowly(
  right: Term,
  cutsAt: (signs: readonly string[]) => readonly number[],
  {start, ...lines}: Omit<Lines, 'indent'> & {readonly start: number},
): readonly Broken[] {
  const outer = cutsAt([...signsOf(right), ...odotsIn(right)]);
  const all = cutsAt([...signsOf(right), ...odotsIn(right), ...dotsIn(right)]);
  return [
    brokenAt(outer, {...lines, indent: start}),
    brokenAt(outer, {...lines, indent: INDENT}),
    brokenAt(all, {...lines, indent: INDENT}, MOST),
  ];
}

/** The first one with the fewest lines that keep the limit, or the narrowest. */
function bestOf(ways: readonly Broken[]): Broken {
  const kept = ways.filter(({isKept}) => isKept);
  return kept.length > 0
    ? kept.reduce((one, other) =>
        other.cuts.length < one.cuts.length ? other : one,
      )
    : ways.reduce((one, other) => (other.width < one.width ? other : one));
}

/** An equation in lines. */
interface Broken {
  readonly cuts: readonly number[];
  readonly indent: number;
  readonly width: number;
  /** Whether it keeps the limit. */
  readonly isKept: boolean;
}

function brokenAt(
  cuts: readonly number[],
  lines: Lines,
  most?: number,
): Broken {
  const best = bestCuts(cuts, lines, most);
  const width = widthOf(best, lines);
  const {indent, limit} = lines;
  return {cuts: best, indent, width, isKept: width <= limit};
}

/** The fewest cuts that keep the limit, or the narrowest ones. */
function bestCuts(
  cuts: readonly number[],
  lines: Lines,
  most = cuts.length,
): readonly number[] {
  let best: readonly number[] = [];
  // No line is narrower than what stands between two cuts.
  const enough = Math.max(lines.limit, widthOf(cuts, lines));
  for (let count = 1; count <= Math.min(cuts.length, most); count++) {
    if (widthOf(best, lines) <= enough) break;
    const next = narrowestCuts(cuts, lines, count);
    if (widthOf(next, lines) < widthOf(best, lines)) best = next;
  }
  return best;
}

/** The width of the widest line. */
function widthOf(cuts: readonly number[], lines: Lines): number {
  return Math.max(
    ...[0, ...cuts].map((begin, line) => lineWidth(begin, cuts[line], lines)),
  );
}

/** The most cuts at inner signs, of which there are many. */
const MOST = 3;

/** @param close - Whether a line takes only the height of its own ink. */
function broken(
  formula: TypesetFormula,
  {cuts, indent, width}: Broken,
  gap: number,
  close: boolean,
): TypesetFormula {
  const lineOf = (outline: Outline) => {
    const x = center(outlineBox(outline))[0];
    return cuts.filter(cut => x >= cut).length;
  };
  const whole = {top: -formula.ascent, bottom: formula.descent};
  const extents = [0, ...cuts].map((_, line) => {
    const ink = formula.outlines.filter(outline => lineOf(outline) === line);
    return (close && union(ink.map(outlineBox))) || whole;
  });
  const drops = extents.reduce<readonly number[]>((down, {top}, line) => {
    const above = extents[line - 1];
    return above ? [...down, down.at(-1)! + above.bottom + gap - top] : [0];
  }, []);
  return {
    ...formula,
    width,
    ascent: -extents[0]!.top,
    descent: drops.at(-1)! + extents.at(-1)!.bottom,
    outlines: formula.outlines.map(outline => {
      const line = lineOf(outline);
      return line === 0
        ? outline
        : moved(outline, indent - cuts[line - 1]!, drops[line]!);
    }),
  };
}

/**
 * The signs between the terms of the outermost sum; for a product without one,
 * between its factors.
 */
function signsOf(right: Term): readonly string[] {
  // A fraction stays whole.
  if (right.kind === 'quotient') return [];
  const sums = right.kind === 'sum' ? [right] : partsOf(right);
  const sum = sums.find(({kind}) => kind === 'sum');
  return sum
    ? partsOf(sum)
        .slice(1)
        .map(({id}) => partId(id, 'plus'))
    : timesOf(right);
}

/** The signs between the factors of the outermost product. */
function timesOf(right: Term): readonly string[] {
  return partsOf(right)
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

/** The signs of all products of numbers. */
function dotsIn(right: Term): readonly string[] {
  return [...termsWithin(right)].flatMap(term =>
    term.kind === 'product'
      ? term.factors.slice(1).map(({id}) => partId(id, 'times'))
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
