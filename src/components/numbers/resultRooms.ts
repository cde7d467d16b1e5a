import type {Equation, Sum, Term} from '../../math/term/term.ts';
import {partsOf} from '../../math/term/walk.ts';
import {evaluateNumber} from '../../math/value/evaluate.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import {formatValue} from '../../math/write/formatValue.ts';
import {size, space, typeface} from '../../theme.ts';
import type {Arrangement} from '../layout/equationLayout.ts';
import {valueWidth} from '../type/setValue.ts';

/** The room of = after a row of numbers, with the space around it, in em. */
export const EQUALS = 1.3;

/** Space inside a frame, and between a result and the sign before it. */
export function gapAround(em: number): number {
  return em < size.factorValue
    ? space.tiny
    : em < size.result
      ? space.medium
      : space.large;
}

/** The width of a framed number, in pixels. */
export function framedWidth(text: string, em: number): number {
  return valueWidth(text, em, typeface.strong) + 2 * gapAround(em);
}

/** The height of a framed number, in pixels. */
export function framedHeight(em: number): number {
  return em * (em < size.result ? 1.55 : 2.1);
}

/** The room of a result below an equation, in pixels. */
export function resultBelow(em: number = size.result): number {
  return space.medium + framedHeight(em);
}

/**
 * The most room of framed results after rows of numbers of an em, in pixels.
 */
export function resultAside(
  results: readonly number[],
  em: number = size.factorValue,
): number {
  const widths = results.map(result => framedWidth(formatValue(result), em));
  // The last value may be wider than its factor.
  return Math.max(...widths) + EQUALS * em + space.small;
}

/** The room of a result right of an equation, in pixels. */
export function resultRoom(
  text: string,
  {
    em = size.result,
    equalsEm,
  }: {readonly em?: number; readonly equalsEm: number},
): number {
  return 2 * gapAround(em) + equalsEm * EQUALS_WIDTH + framedWidth(text, em);
}

/** The ink of an equals sign, in em. */
const EQUALS_WIDTH = 0.67;

/**
 * The arrangement of an equation that is to be evaluated with small numbers,
 * with room for its values and its result.
 *
 * @param resultEm - The em of its result, in pixels.
 */
export function smallWorkingsRoom(
  {right}: Equation,
  point: EvaluationPoint,
  resultEm: number = size.factorValue,
) {
  const text = formatValue(evaluateNumber(right, point));
  return {
    em: size.formula,
    under: size.value * 1.5,
    beside: resultRoom(text, {em: resultEm, equalsEm: size.formulaPair}),
  };
}

/** The room below the values for the totals of branches. */
export const branchRoom = space.small + size.factorValue;

/** An equation that has the bench for itself, in lines, with its workings. */
export interface LinedWorkings {
  readonly arrangement: Arrangement;
  /** The em of the values and of the totals of branches, in pixels. */
  readonly valueEm: number;
}

/**
 * The arrangement of such an equation, with room below each line for its values
 * and for the totals of branches.
 *
 * @param breakUnder - It is broken rather than set below this em, in pixels.
 */
export function linedWorkings(
  {right}: Equation,
  point: EvaluationPoint,
  breakUnder: number,
  valueEm: number,
): LinedWorkings {
  const text = formatValue(evaluateNumber(right, point));
  const values = VALUES_ROOM * valueEm;
  const under = values + space.small + valueEm;
  // Of two terms, the first has its total right of its bracket.
  const pair = sumOf(right)?.terms.length === 2;
  const between = pair ? values + valueEm / 2 : under;
  const arrangement = {
    em: size.formula,
    under,
    beside: resultRoom(text, {equalsEm: size.formula}),
    breakUnder,
    lineGap: (between + space.medium) / size.result,
  };
  return {arrangement, valueEm};
}

/** The room of a row of values below an equation, in em. */
const VALUES_ROOM = 1.65;

/** The outermost sum of a right side. */
export function sumOf(right: Term): Sum | undefined {
  return [right, ...partsOf(right)].find(term => term.kind === 'sum');
}
