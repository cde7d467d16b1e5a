import {size, space} from '../../../theme.ts';
import {DIGIT_WIDTH} from '../../type/digit.ts';
import {LEGIBLE_NODE} from './legibleNode.ts';
import type {MapColumn} from './mapElision.ts';

type Kind = MapColumn['kind'];

/** The distance of columns at full size, by the kind of the right one. */
const NATURAL: Readonly<Record<Kind, number>> = {
  input: 0,
  weightedInput: 370,
  activation: 140,
  error: 270,
  total: 250,
  layers: 200,
};

/** The widest value at a node: a minus sign, a point and five digits. */
export const VALUE_WIDTH = 7 * size.value * DIGIT_WIDTH;

/** Their smallest distance, where no weights need the room. */
const NARROWEST: Readonly<Record<Kind, number>> = {
  ...NATURAL,
  activation: Math.ceil(VALUE_WIDTH),
  error: 120,
  total: 130,
  layers: 130,
};

/** The distance of nodes that just leaves a line between them. */
const LEAST_PITCH = 2 * LEGIBLE_NODE + space.medium;

/** The most that a shallow network's columns may be spread. */
const MAX_STRETCH = 1.1;

/**
 * The positions of columns from the middle of a strip, so that the outer nodes
 * and their values stay inside, and no value touches the next column's. Too
 * many columns first move closer where there are no weights, and only then
 * where there are.
 *
 * @param widths - The widest value of each column, in pixels.
 * @param narrow - Whether columns may be as close as their values and nodes
 *   allow.
 */
export function columnPositions(
  columns: readonly MapColumn[],
  width: number,
  widths: readonly number[] = [],
  narrow = false,
): number[] {
  const outer = Math.max(
    2 * size.node,
    narrow ? 0 : VALUE_WIDTH,
    widths[0] ?? 0,
    widths.at(-1) ?? 0,
  );
  const places = columns.map(({kind}, at) => {
    const both = ((widths[at - 1] ?? 0) + (widths[at] ?? 0)) / 2 + space.tiny;
    const least = at === 0 ? 0 : both;
    return {
      kind,
      natural: Math.max(NATURAL[kind], least),
      narrowest: Math.max(narrow ? LEAST_PITCH : NARROWEST[kind], least),
    };
  });
  const gaps = (narrow ? narrowGapsOf : gapsOf)(places, width - outer);
  const span = total(gaps);
  return gaps.map((_, index) => total(gaps.slice(0, index + 1)) - span / 2);
}

/** A gap before a column, in pixels: its natural width, and its least. */
interface Gap {
  readonly kind: Kind;
  readonly natural: number;
  readonly narrowest: number;
}

function gapsOf(gaps: readonly Gap[], room: number): number[] {
  const natural = total(gaps.map(gap => gap.natural));
  if (natural <= room) {
    const stretch = Math.min(MAX_STRETCH, room / natural);
    return gaps.map(gap => gap.natural * stretch);
  }
  const plain = gaps.filter(({kind}) => kind !== 'weightedInput');
  const most = total(plain.map(gap => gap.natural - gap.narrowest));
  const share = most > 0 ? Math.min(1, (natural - room) / most) : 1;
  const drawn = (gap: Gap) =>
    gap.natural - share * (gap.natural - gap.narrowest);
  const left = room - total(plain.map(drawn));
  const weighted = left / (gaps.length - plain.length);
  return gaps.map(gap =>
    gap.kind === 'weightedInput' ? weighted : drawn(gap),
  );
}

/**
 * The same where weights have the room that is left; without enough, all
 * columns are closer alike.
 */
function narrowGapsOf(gaps: readonly Gap[], room: number): number[] {
  const usual = gapsOf(gaps, room);
  const least = total(gaps.map(gap => gap.narrowest));
  const scarce = usual.some((gap, at) => gap < gaps[at]!.narrowest);
  return scarce ? gaps.map(gap => (gap.narrowest * room) / least) : usual;
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
