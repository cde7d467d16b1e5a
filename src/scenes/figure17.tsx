import {all} from '@motion-canvas/core';
import {beat} from '../components/pace/beat.ts';
import type {Arrangement} from '../components/layout/equationLayout.ts';
import {GroupFrame} from '../components/board/GroupFrame.ts';
import {workbench} from '../components/layout/bands.ts';
import {compose} from '../components/layout/composition.ts';
import {legible} from '../components/layout/legible.ts';
import {joinSteps} from '../math/step/joinSteps.ts';
import {smallWorkingsRoom} from '../components/numbers/resultRooms.ts';
import {smallWorkings} from '../components/numbers/smallWorkings.ts';
import {reusedFrom} from '../components/board/reusedFrom.ts';
import {subjectFor} from '../components/layout/subjectFor.ts';
import {askFor, departures} from '../components/trace/traceOnMap.ts';
import {
  edgesOfTrace,
  putOut,
  relight,
  setLit,
} from '../components/trace/tracePaths.ts';
import type {Derivation} from '../math/derivation.ts';
import {zeroSentence} from '../components/map/zeroFactor.ts';
import {bias, weight} from '../math/term/parameter.ts';
import type {Trace} from '../math/trace/trace.ts';
import {partsOf} from '../math/term/walk.ts';
import {lastLayer} from '../network/network.ts';
import {hold, size, strength, space} from '../theme.ts';
import {words} from '../math/words/figures/figure17.ts';
import {figure, type Outset} from './figure.ts';
import {dim} from '../components/pace/dim.ts';
import {partId} from '../math/term/partIds.ts';

/** Tracing a bias: all factors but the last are known from a weight. */
export default figure(
  outset => {
    const {page} = outset;
    const derivation = readable(outset);
    const {known, asked} = tracesOf(derivation);
    return subjectFor(
      [known.equation, asked.equation],
      arrangementOf(derivation),
      page,
    );
  },
  function* (set) {
    const {point, map, board, caption, palette, view} = set;
    const derivation = readable(set);
    const {known, asked} = tracesOf(derivation);
    const {equation} = asked;
    board.keepPlaces([known.equation, equation], arrangementOf(derivation));
    board.set([known.equation]);
    setLit(map, edgesOfTrace(known));
    yield* caption.begin(words.known);
    yield* beat('known', hold.equation);

    yield* all(
      putOut(map, edgesOfTrace(known).slice(0, -1)),
      board.fade(dim()),
    );
    yield* askFor(map, board, joinSteps(asked.steps));
    yield* beat('question', hold.term);

    const reuse = reusedFrom(board, known.equation, equation);
    const frames = [known, asked].map(({equation: {right}}) => {
      const ids = partsOf(right)
        .slice(0, -1)
        .map(({id}) => id);
      // The frames of equations below each other do not touch.
      const padding = space.tiny / 2;
      return new GroupFrame({board, ids, role: 'delta', padding, palette});
    });
    view.add(frames);
    yield* all(
      board.fade(strength.full, [known.equation.right.id]),
      frames[0]!.close(),
      caption.say(words.reused),
    );
    yield* board.bringIn([partId(equation.id, 'equals'), equation.right.id], {
      departures: reuse.departures,
      later: reuse.unknown,
    });
    yield* frames[1]!.close();
    yield* beat('reused', hold.equation);

    yield* all(
      board.fade(dim(), [known.equation.id, ...reuse.known]),
      ...frames.map(frame => frame.open()),
    );
    yield* relight(map, edgesOfTrace(asked));
    yield* board.bringIn(reuse.unknown, {
      departures: departures(map, [equation]),
    });
    const {recognise} = derivation.bias.entry(asked.parameter.layer, 1).step;
    const ended = zeroSentence(map, [equation]);
    yield* caption.say(ended ?? recognise.caption);
    yield* beat('new', hold.equation);

    const workings = smallWorkings({board, equation, point, palette, caption});
    view.add(workings);
    yield* all(board.fade(strength.full, reuse.known), workings.writeValues());
    yield* beat('values', hold.term);
    yield* workings.writeResult();
    yield* beat('gradient', hold.last);
  },
);

/**
 * Places both equations close enough for parts to fly from one to the other.
 */
function arrangementOf(derivation: Derivation): Arrangement {
  const {equation} = tracesOf(derivation).asked;
  return {...smallWorkingsRoom(equation, derivation.point), rowGap: ROW_GAP};
}

/** In em. */
const ROW_GAP = 0.38;

interface Traces {
  readonly known: Trace;
  readonly asked: Trace;
}

function tracesOf(derivation: Derivation): Traces {
  const last = lastLayer(derivation.network);
  return {
    known: derivation.trace(weight(last, 1, 1)),
    asked: derivation.trace(bias(last, 1)),
  };
}

/**
 * The derivation in a form that keeps both equations legible under the small
 * map, if not under the full-size one.
 */
function readable({derivation, page}: Outset): Derivation {
  return legible(derivation, written => {
    const {known, asked} = tracesOf(written);
    const equations = [known.equation, asked.equation];
    const band = workbench(page, 'equations');
    const {em} = compose(equations, band, arrangementOf(written));
    return em >= size.formulaPair;
  });
}
