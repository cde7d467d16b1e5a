import type {ColourCounts} from './histogram.ts';

/** Colours that share a palette entry so far, and their best cut. */
interface Group {
  /** Positions in the counted colours. */
  readonly members: Uint32Array;
  readonly cut: Cut;
}

/** A cut between two values of one channel. */
interface Cut {
  /** Squared error that the cut saves; 0 for a group of one colour. */
  readonly gain: number;
  /** Shift of the channel within a colour: 0, 8 or 16 bits. */
  readonly shift: number;
  /** Largest value of the lower part. */
  readonly value: number;
}

/**
 * Divides the colours into at most `groups` groups and returns the mean colour
 * of each. Every cut is the one that saves most of the squared error.
 *
 * Source: the variance-based division of X. Wu, “Efficient statistical
 * computations for optimal color quantization”, Graphics Gems II (1991).
 */
export function cutColours(counted: ColourCounts, groups: number): number[] {
  const all = Uint32Array.from(counted.colours, (_, position) => position);
  const found = [groupOf(all, counted)];
  while (found.length < groups) {
    const gains = found.map(({cut}) => cut.gain);
    const next = gains.indexOf(Math.max(...gains));
    if (gains[next] === 0) break;
    found.splice(next, 1, ...divide(found[next]!, counted));
  }
  return found.map(({members}) => meanColour(members, counted));
}

function groupOf(members: Uint32Array, counted: ColourCounts): Group {
  const cuts = [0, 8, 16].map(shift => bestCut(members, counted, shift));
  const cut = cuts.reduce((a, b) => (b.gain > a.gain ? b : a));
  return {members, cut};
}

function divide({members, cut}: Group, counted: ColourCounts): Group[] {
  const low = (position: number) =>
    ((counted.colours[position]! >>> cut.shift) & 255) <= cut.value;
  return [
    groupOf(members.filter(low), counted),
    groupOf(
      members.filter(position => !low(position)),
      counted,
    ),
  ];
}

/**
 * Sums of red, green and blue, and the count: four numbers for each channel
 * value.
 */
function sumByValue(
  members: Uint32Array,
  {colours, counts}: ColourCounts,
  shift: number,
): Float64Array {
  const sums = new Float64Array(256 * 4);
  for (const position of members) {
    const colour = colours[position]!;
    const count = counts[position]!;
    const at = ((colour >>> shift) & 255) * 4;
    sums[at]! += (colour & 255) * count;
    sums[at + 1]! += ((colour >>> 8) & 255) * count;
    sums[at + 2]! += (colour >>> 16) * count;
    sums[at + 3]! += count;
  }
  return sums;
}

/**
 * For a sum of colours S and a count w, a cut saves
 * |S₁|²/w₁ + |S₂|²/w₂ − |S|²/w of the squared error.
 */
function bestCut(
  members: Uint32Array,
  counted: ColourCounts,
  shift: number,
): Cut {
  const sums = sumByValue(members, counted, shift);
  const whole = [0, 0, 0, 0];
  sums.forEach((sum, i) => (whole[i % 4]! += sum));
  const low = [0, 0, 0, 0];
  let best: Cut = {gain: 0, shift, value: 0};
  for (let value = 0; value < 255; value++) {
    for (let part = 0; part < 4; part++) low[part]! += sums[value * 4 + part]!;
    const high = whole.map((sum, part) => sum - low[part]!);
    if (low[3] === 0 || high[3] === 0) continue;
    const gain = energy(low) + energy(high) - energy(whole);
    if (gain > best.gain) best = {gain, shift, value};
  }
  return best;
}

function energy([r, g, b, count]: readonly number[]): number {
  return (r! * r! + g! * g! + b! * b!) / count!;
}

function meanColour(members: Uint32Array, counted: ColourCounts): number {
  const sums = [0, 0, 0, 0];
  sumByValue(members, counted, 0).forEach((sum, i) => (sums[i % 4]! += sum));
  const [r, g, b, count] = sums;
  const rounded = [r!, g!, b!].map(sum => Math.round(sum / count!));
  return rounded[0]! | (rounded[1]! << 8) | (rounded[2]! << 16);
}
