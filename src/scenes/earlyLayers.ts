import {
  all,
  chain,
  createSignal,
  easeInOutSine,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {CourseCurve} from '../components/descent/CourseCurve.ts';
import {movesIn, showWidths} from '../components/descent/edgeWidths.ts';
import {growDeeper, shrinkBack} from '../components/map/growDeeper.ts';
import {NetworkMap} from '../components/map/NetworkMap.ts';
import {deeperNetwork} from '../components/map/plan/deeperNetwork.ts';
import {beat} from '../components/pace/beat.ts';
import {words} from '../math/words/figures/figure22.ts';
import {courseOf, movedBy} from '../network/course.ts';
import {forwardPass} from '../network/forward.ts';
import {lastLayer} from '../network/network.ts';
import {hold, strength, time} from '../theme.ts';
import type {Figure} from './figure.ts';

/** What is shown of the given network's course. */
interface OwnCourse {
  fade(value: number): ThreadGenerator;
  /** The room of a curve with nothing beside it, in pixels. */
  readonly room: {readonly width: number; readonly height: number};
  /** Its middle, in pixels. */
  readonly y: number;
}

/**
 * The same course in a deeper network: each line becomes as wide as its weight
 * moves, and those of the early layers stay thin. Below it is the curve of its
 * own error; then the given network returns. One without a hidden layer grows
 * none.
 */
export function* earlyLayers(
  {network, map, caption, palette, view, page}: Figure,
  own: OwnCourse,
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
  const curve = new CourseCurve({
    errors: course.errors,
    room: own.room,
    palette,
    y: own.y,
  });
  curve.step(step);
  view.add(curve);
  yield* all(
    chain(own.fade(strength.hidden), curve.open()),
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
  yield* all(
    chain(curve.fade(strength.hidden, time.travel), own.fade(strength.full)),
    shrinkBack(deep, map, {network, deepening: grown}),
  );
}

/**
 * The weight layers of the deeper network on a narrow page: with more, nodes
 * would hide the lines between them.
 */
const NARROW_DEPTH = 3;

/** How long all steps take, in seconds. */
const COURSE = 3;
