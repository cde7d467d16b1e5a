/** Each repetition is faster, down to a fifth of the first time. */
export function paceAt(repetition: number): number {
  return repetition === 0 ? 1 : Math.max(0.2, 0.6 * 0.75 ** (repetition - 1));
}
