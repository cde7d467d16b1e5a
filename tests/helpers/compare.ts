/** Straight RGBA, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** The allowed difference of two drawings of one scene. */
export interface Tolerance {
  /** Levels (of 255) that a pixel away from edges may differ by. */
  readonly solid: number;
  /** Levels that a pixel on an edge may differ by without counting. */
  readonly edge: number;
  /** Share of all edge pixels that may differ by more. */
  readonly share: number;
  /** The same share within any one tile, so that no detail is lost. */
  readonly tileShare: number;
}

/**
 * The measurements of a comparison; `faults` is empty when the drawings agree.
 */
export interface Comparison {
  readonly faults: readonly string[];
  readonly solidPixels: number;
  readonly worstSolid: number;
  readonly share: number;
  readonly worstTileShare: number;
  /** The largest difference of a channel, for every pixel. */
  readonly levels: Uint8Array;
}

/**
 * Compares two drawings of the same size. Rasterisers round coverage
 * differently: pixels on edges and their neighbours are judged by how many
 * differ, all others by how much.
 *
 * @throws RangeError when the sizes differ.
 */
export function compare(
  expected: Picture,
  actual: Picture,
  tolerance: Tolerance,
): Comparison {
  if (expected.width !== actual.width || expected.height !== actual.height) {
    throw new RangeError(
      `Pictures of one size can be compared, not ${sizeOf(expected)} with ${sizeOf(actual)}.`,
    );
  }
  const levels = differences(expected, actual);
  const edges = union(edgesOf(expected), edgesOf(actual));
  const solid = levels.map((level, at) => (edges[at] ? 0 : level));
  const measured = {
    solidPixels: count(solid, level => level > tolerance.solid),
    worstSolid: solid.reduce((worst, level) => Math.max(worst, level), 0),
    ...edgeShares(levels, edges, expected.width, tolerance.edge),
    levels,
  };
  return {...measured, faults: faultsOf(measured, tolerance)};
}

function sizeOf({width, height}: Picture): string {
  return `${width}×${height}`;
}

function differences({data}: Picture, {data: other}: Picture): Uint8Array {
  const levels = new Uint8Array(data.length / 4);
  for (let at = 0; at < data.length; at++) {
    const level = Math.abs(data[at]! - other[at]!);
    if (level > levels[at >> 2]!) levels[at >> 2] = level;
  }
  return levels;
}

/** The least difference of levels between neighbours that makes an edge. */
const edgeContrast = 20;

/** Marks pixels that differ from a neighbour, and the pixels beside them. */
function edgesOf(picture: Picture): Uint8Array {
  const {width, height, data} = picture;
  const edges = new Uint8Array(width * height);
  const step = (a: number, b: number) => {
    if (contrast(data, a, b) < edgeContrast) return;
    markAround(edges, a, width);
    markAround(edges, b, width);
  };
  for (let at = 0; at < edges.length; at++) {
    if ((at + 1) % width) step(at, at + 1);
    if (at + width < edges.length) step(at, at + width);
  }
  return edges;
}

function contrast(data: Picture['data'], a: number, b: number): number {
  let most = 0;
  for (let channel = 0; channel < 4; channel++) {
    const level = Math.abs(data[a * 4 + channel]! - data[b * 4 + channel]!);
    most = Math.max(most, level);
  }
  return most;
}

function markAround(edges: Uint8Array, at: number, width: number): void {
  const column = at % width;
  for (const row of [at - width, at, at + width]) {
    if (row < 0 || row >= edges.length) continue;
    edges[row] = 1;
    if (column > 0) edges[row - 1] = 1;
    if (column < width - 1) edges[row + 1] = 1;
  }
}

function union(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((marked, at) => marked | b[at]!);
}

/**
 * Side of a tile in pixels, and the edge pixels it needs for its share to
 * count.
 */
const tileSize = 12;
const tileEdge = 24;

function edgeShares(
  levels: Uint8Array,
  edges: Uint8Array,
  width: number,
  edgeTolerance: number,
): {share: number; worstTileShare: number} {
  const columns = Math.ceil(width / tileSize);
  const tiles = new Map<number, {edge: number; different: number}>();
  for (let at = 0; at < levels.length; at++) {
    if (!edges[at]) continue;
    const row = Math.floor(at / width / tileSize);
    const key = row * columns + Math.floor((at % width) / tileSize);
    const tile = tiles.get(key) ?? {edge: 0, different: 0};
    tile.edge++;
    if (levels[at]! > edgeTolerance) tile.different++;
    tiles.set(key, tile);
  }
  const counted = [...tiles.values()];
  const sum = (of: 'edge' | 'different') =>
    counted.reduce((total, tile) => total + tile[of], 0);
  return {
    share: sum('different') / Math.max(1, sum('edge')),
    worstTileShare: counted
      .filter(tile => tile.edge >= tileEdge)
      .reduce((worst, tile) => Math.max(worst, tile.different / tile.edge), 0),
  };
}

function count(values: Uint8Array, counts: (value: number) => boolean): number {
  return values.reduce((total, value) => total + Number(counts(value)), 0);
}

function faultsOf(
  measured: Omit<Comparison, 'faults'>,
  tolerance: Tolerance,
): string[] {
  const {solidPixels, worstSolid, share, worstTileShare} = measured;
  const faults: string[] = [];
  if (solidPixels > 0) {
    faults.push(
      `${solidPixels} pixels away from edges differ, by up to ${worstSolid} levels (allowed: ${tolerance.solid})`,
    );
  }
  if (share > tolerance.share) {
    faults.push(
      `${percent(share)} of the edge differs (allowed: ${percent(tolerance.share)})`,
    );
  }
  if (worstTileShare > tolerance.tileShare) {
    faults.push(
      `${percent(worstTileShare)} of the edge in one place differs (allowed: ${percent(tolerance.tileShare)})`,
    );
  }
  return faults;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
