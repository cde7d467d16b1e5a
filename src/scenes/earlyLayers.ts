import {
  all,
  createSignal,
  easeInOutSine,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {movesIn, showWidths} from '../components/descent/edgeWidths.ts';
import {growDeeper} from '../components/map/growDeeper.ts';
import {NetworkMap} from '../components/map/NetworkMap.ts';
import {deeperNetwork} from '../components/map/plan/deeperNetwork.ts';
import {beat} from '../components/pace/beat.ts';
import {dim} from '../components/pace/dim.ts';
import {words} from '../math/words/figures/figure22.ts';
import {courseOf, movedBy} from '../network/course.ts';
import {forwardPass} from '../network/forward.ts';
import {lastLayer} from '../network/network.ts';
import {hold} from '../theme.ts';
import type {Figure} from './figure.ts';

/**
 * The same course in a deeper network: each line becomes as wide as its weight
 * moves, and those of the early layers stay thin. A network without a hidden
 * layer grows none.
 *
 * @param fadeCurve - Fades what is shown of the given network's course.
 */
export function* earlyLayers(
  {network, map, caption, palette, page}: Figure,
  fadeCurve: (strength: number) => ThreadGenerator,
): ThreadGenerator {
  const isShallow = lastLayer(network) < NARROW_DEPTH;
  const grown = deeperNetwork(
    network,
    page.narrow && isShallow ? NARROW_DEPTH : undefined,
  );
  if (grown.added === 0) return;
  const deep = new NetworkMap({
    network: grown.network,
    pass: forwardPass(grown.network),
    palette,
    page,
    subject: 'equations',
  });
  const course = courseOf(grown.network);
  const last = course.networks.length - 1;
  const step = createSignal(0);
  yield* all(
    fadeCurve(dim()),
    growDeeper(map, deep, grown),
    caption.say(words.deeper),
  );
  yield* showWidths(deep, grown.network, movesIn(course.networks), {
    last,
    step,
  });
  yield* beat('deeper', hold.term);
  yield* step(last, COURSE, easeInOutSine);
  const moves = movedBy(course);
  const most = Math.max(...moves);
  yield* caption.say(
    most === 0 ? words.still : words.early(moves[0]! / moves.at(-1)!),
  );
  yield* beat('early layers', hold.equation);
}

/**
 * The weight layers of the deeper network on a narrow page: with more, nodes
 * would hide the lines between them.
 */
const NARROW_DEPTH = 3;

/** How long all steps take, in seconds. */
const COURSE = 3;
