/** The start, two places on the way, and the end. */
export function frameChoice(frames: number): readonly number[] {
  const last = frames - 1;
  return [...new Set([0, last / 3, (2 * last) / 3, last].map(Math.round))];
}
