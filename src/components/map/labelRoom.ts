import {size} from '../../theme.ts';
import {crossedOn, isFree, takenOn} from './freePlace.ts';
import type {MapEdge} from './MapEdge.ts';
import type {NetworkMap} from './NetworkMap.ts';
import {valueWidth} from '../type/setValue.ts';

/**
 * A number that counts below a label: its start, its end, and its most digits.
 */
interface Counting {
  readonly ends: readonly number[];
  readonly most: number;
  /** The scale of the label while it counts. */
  readonly stress: number;
}

/**
 * The width of a number that a label of the map may be kept open for, in
 * pixels: for as many digits as cover no node, value or other label, and for a
 * label without a plate no line. Undefined if not even one digit fits.
 */
export function roomIn(
  map: NetworkMap,
  edge: MapEdge,
  {ends, most, stress}: Counting,
): number | undefined {
  const taken = takenOn(map, edge);
  const rooms = Array.from({length: most}, (_, fewer) => {
    const texts = ends.map(end => map.fitted(end, 'weight', most - fewer));
    return Math.max(...texts.map(text => valueWidth(text, size.value)));
  });
  return rooms.find(room => {
    const box = edge.stressedPlace(stress, room);
    if (!box || (!edge.hasPlate && crossedOn(map, box, edge))) return false;
    return isFree(map, box, taken);
  });
}
