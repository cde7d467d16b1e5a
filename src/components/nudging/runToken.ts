import {
  all,
  createSignal,
  easeInOutSine,
  linear,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {space, time} from '../../theme.ts';
import type {Point} from '../../box.ts';
import type {ChangeToken} from './ChangeToken.ts';
import type {MapEdge} from '../map/MapEdge.ts';

export interface TokenRun {
  readonly edge: MapEdge;
  readonly token: ChangeToken;
  /** The text that sets off from the source. */
  readonly before: string;
  /** The text that comes out after the label. */
  readonly after: string;
  /** Its final place; without room, the target swallows it. */
  readonly rest: Point | undefined;
  readonly pace: number;
}

/**
 * A number runs along an edge to its target. At the label's gap the weight
 * swallows it, swells, and releases the product.
 */
export function* runToken({
  edge,
  token,
  before,
  after,
  rest,
  pace,
}: TokenRun): ThreadGenerator {
  const reach = reachAlong(edge, token);
  const [enter, leave] = edge.labelStretch() ?? [0.5, 0.5];
  const share = createSignal(0);
  const free = () => {
    const away = Math.max(enter - share(), share() - leave, 0);
    // A target that swallows it does so before it covers the node's symbol.
    const ahead = rest ? Infinity : (1 - share()) / (SWALLOWED * reach);
    return Math.min(1, away / (TAPER * reach), share() / reach, ahead);
  };
  const swollen = edge.stress();
  const end = rest ? 1 - reach : 1;
  // The label swells while the number is in it, from one end to the other.
  const inside = () =>
    Math.max(
      0,
      share() < enter
        ? 1 - (enter - share()) / Math.min(reach, enter)
        : 1 - (share() - leave) / Math.min(reach, end - leave),
    );
  token.text(() => (share() < (enter + leave) / 2 ? before : after));
  token.position(() => [...edge.at(share())]);
  token.shown(free);
  edge.stress(() => Math.max(swollen, 1 + SWELL * Math.min(1, inside())));
  const duration = 2 * time.hop * pace;
  yield* all(
    share(end, duration, easeInOutSine),
    edge.carried(1, duration, easeInOutSine),
  );
  token.shown(free());
  edge.stress(swollen);
  if (!rest) return;
  yield* all(
    token.position([...rest], time.flick * pace, linear),
    token.shown(1, time.flick * pace, linear),
  );
}

/**
 * The share of the edge that the token and the space around it take, from its
 * middle.
 */
function reachAlong(edge: MapEdge, token: ChangeToken): number {
  const [start, end] = [edge.at(0), edge.at(1)];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const length = Math.hypot(dx, dy);
  const [width, height] = token.halfSize();
  const along = (width * Math.abs(dx) + height * Math.abs(dy)) / length;
  return (along + space.tiny) / length;
}

/** It begins to shrink before it reaches the label, by so much of its reach. */
const TAPER = 1.4;

/** The part of its reach in which a target swallows it. */
const SWALLOWED = 0.7;

/** The growth of a label while it multiplies. */
const SWELL = 0.2;
