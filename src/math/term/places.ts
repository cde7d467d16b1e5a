import type {Index, Placeholder} from './variable.ts';

/** The numbers of placeholders. */
export type Places = Readonly<{[TPlace in Placeholder]?: number}>;

/** @throws RangeError when a placeholder has no number. */
export function resolveIndex(index: Index, places: Places): number {
  const found = typeof index === 'number' ? index : places[index];
  if (found === undefined) {
    throw new RangeError(
      `The index "${index}" has no number here. A pattern is evaluated only by the grid or the sum that it belongs to.`,
    );
  }
  return found;
}
