import {all} from '@motion-canvas/core';
import {isInFilm, mayGo} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {BranchTotals} from '../components/numbers/BranchTotals.ts';
import {
  type LegibleTrace,
  legibleTrace,
} from '../components/trace/legibleTrace.ts';
import {Workings} from '../components/numbers/Workings.ts';
import {smallWorkings} from '../components/numbers/smallWorkings.ts';
import {askFor, beginTrace, traceStep} from '../components/trace/traceOnMap.ts';
import {
  edgesOfTrace,
  meetAt,
  stagesOf,
} from '../components/trace/tracePaths.ts';
import type {Step} from '../math/step/step.ts';
import {weight} from '../math/term/parameter.ts';
import {hold} from '../theme.ts';
import {words} from '../math/words/figures/figure07.ts';
import {figure, type Outset} from './figure.ts';
import {noHiddenLayer} from './noHiddenLayer.ts';
import {tracedLayer} from './tracedLayer.ts';
import {isPart} from '../math/term/partIds.ts';

/** A weight below the last layer: all paths leave E at once, and meet. */
export default figure(
  outset => planOf(outset)?.subject ?? 'equations',
  function* (set) {
    const {derivation, point, map, board, caption, palette, view} = set;
    const plan = planOf(set);
    if (!plan) {
      yield* noHiddenLayer(set, words.nothing);
      return;
    }
    const {trace, arrangement} = plan;
    const way = edgesOfTrace(derivation.trace(trace.parameter));
    const {start, dropOne} = trace.step;
    const stages = stagesOf(trace.hops);
    board.keepPlaces(
      trace.steps.flatMap(({after}) => after),
      arrangement,
    );
    yield* caption.begin(words.known);
    yield* beat('forward pass', hold.term);

    yield* askFor(map, board, start);
    yield* beat('question', hold.term);

    yield* beginTrace(map, board, start, way);
    yield* beat('all errors', hold.term);
    // Figure 03 says why.
    yield* board.perform(
      isInFilm() ? {...dropOne, caption: start.caption} : dropOne,
    );
    yield* mayGo(['drop ones'], () => beat('drop ones', hold.breath));

    for (const [index, stage] of stages.entries()) {
      if (stage.kind === 'meet') {
        yield* all(meetAt(map, stages[index - 1]!), board.perform(stage));
        yield* beat(`meet ${index + 1}`, hold.equation);
      } else {
        yield* traceStep(map, board, stage, {pace: paceOf(index), way});
        yield* beat(`stage ${index + 1}`, readingTime(stage), hold.late);
      }
    }

    const {equation} = trace;
    const {lined} = plan;
    if (lined) {
      board.keepPlaces([equation], lined.arrangement);
      yield* set.turnTo('equations');
    }
    const about = {board, equation, point, palette, caption};
    const workings = lined
      ? new Workings({...about, valueEm: lined.valueEm})
      : smallWorkings({...about, resultEm: plan.resultEm});
    view.add(workings);
    yield* workings.writeValues();
    yield* beat('values', hold.term);

    const totals = new BranchTotals({
      board,
      equation,
      point,
      top: workings.factors.bottom,
      palette,
      lineEm: lined?.valueEm,
    });
    view.add(totals);
    yield* all(
      totals.write(),
      ...(totals.isShown ? [caption.say(words.branches)] : []),
    );
    yield* beat('branches', hold.term);

    yield* workings.writeResult();
    yield* beat('gradient', hold.last);
  },
);

/** A step that divides over many edges has more to read. */
function readingTime({provenance}: Step): number {
  const symbols = [...provenance].filter(
    ([id, {kind}]) => kind !== 'kept' && (isPart(id, 'of') || isPart(id, 'by')),
  );
  return Math.max(hold.term, (symbols.length * hold.breath) / 2.5);
}

/** The second time goes faster. */
function paceOf(index: number): number {
  return index === 0 ? 1 : 0.75;
}

function planOf({derivation, page}: Outset): LegibleTrace | undefined {
  const layer = tracedLayer(derivation.network);
  return layer === undefined
    ? undefined
    : legibleTrace(derivation, weight(layer, 1, 1), page);
}
