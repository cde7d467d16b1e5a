import type {Equation} from '../../math/term/term.ts';
import {evaluateNumber} from '../../math/value/evaluate.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import {formatValue} from '../../math/write/formatValue.ts';
import {size, space, typeface} from '../../theme.ts';
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
