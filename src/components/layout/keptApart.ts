/**
 * Places in order, each at least its room after the one before, with the least
 * sum of squared moves: overlapping ones move as one block.
 */
export function keptApart(
  places: readonly number[],
  rooms: readonly number[],
): readonly number[] {
  const offsets = rooms.map((_, at) =>
    rooms.slice(1, at + 1).reduce((sum, room) => sum + room, 0),
  );
  const blocks: {readonly mean: number; readonly count: number}[] = [];
  places.forEach((place, at) => {
    let block = {mean: place - offsets[at]!, count: 1};
    for (
      let last = blocks.at(-1);
      last && last.mean > block.mean;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      const count = last.count + block.count;
      const mean = (last.mean * last.count + block.mean * block.count) / count;
      block = {mean, count};
    }
    blocks.push(block);
  });
  const means = blocks.flatMap(({mean, count}) =>
    Array.from({length: count}, () => mean),
  );
  return means.map((mean, at) => mean + offsets[at]!);
}
