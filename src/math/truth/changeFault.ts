import {courseOf} from '../../network/course.ts';
import {descended} from '../../network/descent.ts';
import {forwardPass} from '../../network/forward.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {digitsApart, formatTo} from '../write/formatValue.ts';

/**
 * What is false about an error that is said to change; undefined if it changes
 * so in one step of descent, or in a course of many.
 *
 * @param way - `falls` or `rises`.
 * @param said - The two numbers, as they are written.
 */
export function changeFault(
  way: string,
  said: readonly [from: string, to: string],
  {network, forward, backward}: EvaluationPoint,
): string | undefined {
  const after = forwardPass(descended(network, backward)).error;
  const {errors} = courseOf(network);
  const changes = [
    [forward.error, after],
    [errors[0]!, errors.at(-1)!],
  ] as const;
  const isOne = changes.some(ends => {
    const digits = Math.max(...digitsApart(ends));
    const isSaid = ends.every(
      (error, at) => formatTo(error, digits) === said[at],
    );
    return isSaid && (way === 'falls') === ends[1] < ends[0];
  });
  if (isOne) return undefined;
  const found = changes.map(([from, to]) => `from ${from} to ${to}`);
  return `it ${way} from ${said.join(' to ')}, and the core says ${found.join(' or ')}`;
}
