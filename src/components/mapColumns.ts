import {size} from '../theme.ts';
import {DIGIT_WIDTH} from './digit.ts';
import type {MapColumn} from './mapElision.ts';

type Kind = MapColumn['kind'];

/** How far apart columns stand at full size, by what the right one holds. */
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

/** How near they may come, where no weights need the room. */
const NARROWEST: Readonly<Record<Kind, number>> = {
  ...NATURAL,
  activation: Math.ceil(VALUE_WIDTH),
  error: 120,
  total: 130,
  layers: 130,
};

/** How far a shallow network's columns may be drawn apart. */
const MAX_STRETCH = 1.1;

/**
 * Where columns stand from the middle of a strip, so that the outer nodes and
 * their values stay inside. Columns that are too many draw together where no
 * weights are first, and only then where the weights are.
 */
export function columnPositions(
  columns: readonly MapColumn[],
  width: number,
): number[] {
  const kinds = columns.map(({kind}) => kind);
  const gaps = gapsOf(kinds, width - Math.max(2 * size.node, VALUE_WIDTH));
  const span = total(gaps);
  return gaps.map((_, index) => total(gaps.slice(0, index + 1)) - span / 2);
}

function gapsOf(kinds: readonly Kind[], room: number): number[] {
  const natural = total(kinds.map(kind => NATURAL[kind]));
  if (natural <= room) {
    const stretch = Math.min(MAX_STRETCH, room / natural);
    return kinds.map(kind => NATURAL[kind] * stretch);
  }
  const plain = kinds.filter(kind => kind !== 'weightedInput');
  const most = total(plain.map(kind => NATURAL[kind] - NARROWEST[kind]));
  const share = Math.min(1, (natural - room) / most);
  const drawn = (kind: Kind) =>
    NATURAL[kind] - share * (NATURAL[kind] - NARROWEST[kind]);
  const left = room - total(plain.map(drawn));
  const weighted = left / (kinds.length - plain.length);
  return kinds.map(kind => (kind === 'weightedInput' ? weighted : drawn(kind)));
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
