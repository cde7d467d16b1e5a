/** A list with one item for each number from 1. */
export function numbered<TItem>(
  count: number,
  make: (number: number) => TItem,
): TItem[] {
  return Array.from({length: count}, (_, at) => make(at + 1));
}
