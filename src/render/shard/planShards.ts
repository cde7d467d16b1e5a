/** A figure, and what it costs to render in a unit that all figures share. */
export interface FigureCost {
  readonly id: string;
  readonly cost: number;
}

/**
 * Splits figures so that shards cost nearly the same: the dearest first, each to
 * the shard that has least to do so far. The same figures and costs give the
 * same split everywhere. Every figure is in exactly one shard; where there are
 * more shards than figures, some are empty.
 *
 * @returns for each shard the ids of its figures, in the order that was given.
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
