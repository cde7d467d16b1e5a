/** A figure and its cost, in a unit shared by all figures. */
export interface FigureCost {
  readonly id: string;
  readonly cost: number;
}

/**
 * Splits figures into shards of nearly equal cost: the most expensive figure
 * first, each to the shard with the least cost so far. The same figures and
 * costs give the same split everywhere. Every figure is in exactly one shard;
 * if shards outnumber figures, some are empty.
 *
 * @returns the ids of each shard's figures, in the given order.
 */
export function planShards(
  figures: readonly FigureCost[],
  count: number,
): readonly (readonly string[])[] {
  const shards = Array.from({length: count}, () => ({
    load: 0,
    ids: new Set<string>(),
  }));
  const dearestFirst = [...figures].sort((a, b) => b.cost - a.cost);
  for (const {id, cost} of dearestFirst) {
    const idlest = shards.reduce((least, shard) =>
      shard.load < least.load ? shard : least,
    );
    idlest.ids.add(id);
    idlest.load += cost;
  }
  return shards.map(({ids}) =>
    figures.map(({id}) => id).filter(id => ids.has(id)),
  );
}
