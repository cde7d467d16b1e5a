import type {Box} from '../box.ts';
import {layoutFor, pageOf} from '../page.ts';
import {findingsOf, type Finding, type Observation} from './finding.ts';
import {beyond, extentOf, type Side, sides} from './geometry.ts';
import {groupsOf, namesOf, unitOf} from './group.ts';
import type {Seen, Showing} from './sight.ts';

/**
 * Finds parts that leave the frame, come close to its border or lie where a
 * player covers it, even while they move.
 */
export function outOfFrame({moments, frame}: Showing): readonly Finding[] {
  const {covered} = pageOf(layoutFor(frame) ?? 'landscape');
  const room = {
    left: covered.left,
    top: covered.top,
    right: frame.width - covered.right,
    bottom: frame.height - covered.bottom,
  };
  return findingsOf('margin', moments, ({seen}) =>
    sides.flatMap(side => observe(seen, side, room)),
  );
}

function observe(
  seen: readonly Seen[],
  side: Side,
  room: Box,
): readonly Observation[] {
  const reach = (thing: Seen) => beyond(extentOf(thing), side, room);
  const outside = seen.filter(thing => reach(thing) > PLAY);
  return groupsOf(outside, unitOf).map(({key, things}) => {
    const most = Math.round(Math.max(...things.map(reach)));
    return {
      about: `${key} ${side}`,
      nodes: namesOf(things),
      message: `reaches ${most} px into the ${side} margin`,
    };
  });
}

/** Half of a stroke lies outside of its own box. */
const PLAY = 1;
