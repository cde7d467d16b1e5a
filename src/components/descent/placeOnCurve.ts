import type {Point} from '../../box.ts';

/**
 * The place of the error after a number of steps, from the middle of the axes:
 * to the right by the steps, up by the error. Between two steps it lies on the
 * line between their places.
 *
 * @param errors - Before the first step, and after each.
 * @param extent - The width and the height of the axes, in pixels.
 */
export function placeOnCurve(
  errors: readonly number[],
  step: number,
  [width, height]: readonly [number, number],
): Point {
  const last = errors.length - 1;
  const before = Math.min(Math.floor(step), last);
  const [from, to] = [errors[before]!, errors[Math.min(before + 1, last)]!];
  const error = from + (to - from) * (step - before);
  const most = Math.max(...errors) || 1;
  return [
    width * (step / Math.max(last, 1) - 1 / 2),
    height * (1 / 2 - error / most),
  ];
}
