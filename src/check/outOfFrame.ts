import type {Box} from '../box.ts';
import {findingsOf, type Finding, type Observation} from './finding.ts';
import {extentOf} from './geometry.ts';
import {groupsOf, namesOf, unitOf} from './group.ts';
import {limits} from './limits.ts';
import type {Seen, Showing} from './sight.ts';

/**
 * Finds parts that leave the frame or come close to its border, even while they
 * move.
 */
export function outOfFrame({moments, frame}: Showing): readonly Finding[] {
  const x = limits.margin * frame.width;
  const y = limits.margin * frame.height;
  const room = {
    left: x,
    top: y,
    right: frame.width - x,
    bottom: frame.height - y,
  };
  return findingsOf('margin', moments, ({seen}) =>
    sides.flatMap(side => observe(seen, side, room)),
  );
}

const sides = ['left', 'top', 'right', 'bottom'] as const;

type Side = (typeof sides)[number];

function observe(
  seen: readonly Seen[],
  side: Side,
  room: Box,
): readonly Observation[] {
  const outward = side === 'left' || side === 'top' ? -1 : 1;
  const beyond = (thing: Seen) =>
    outward * (extentOf(thing)[side] - room[side]);
  const outside = seen.filter(thing => beyond(thing) > PLAY);
  return groupsOf(outside, unitOf).map(({key, things}) => {
    const most = Math.round(Math.max(...things.map(beyond)));
    return {
      about: `${key} ${side}`,
      nodes: namesOf(things),
      message: `reaches ${most} px into the ${side} margin`,
    };
  });
}

/** Half of a stroke lies outside of its own box. */
const PLAY = 1;
