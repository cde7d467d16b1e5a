import {all} from '@motion-canvas/core';
import {type Subject, workbench} from '../components/bands.ts';
import {beat} from '../components/beat.ts';
import {BranchTotals, branchRoom} from '../components/BranchTotals.ts';
import {compose} from '../components/composition.ts';
import {legible} from '../components/legible.ts';
import {resultRoom} from '../components/Result.ts';
import {subjectFor} from '../components/subjectFor.ts';
import {askFor, beginTrace, traceStep} from '../components/traceOnMap.ts';
import {edgesOfTrace, meetAt, stagesOf} from '../components/tracePaths.ts';
import {Workings} from '../components/Workings.ts';
import type {Derivation} from '../math/derivation.ts';
import {type Step, type Trace, weight} from '../math/index.ts';
import {hold, size} from '../theme.ts';
import {figure} from './figure.ts';
import {noHiddenLayer} from './noHiddenLayer.ts';
import {tracedLayer} from './tracedLayer.ts';

const resultEm = size.symbol;
const valueEm = size.value;

const arrangement = {
  em: size.formula,
  breakUnder: size.formulaPair,
  under: valueEm * 1.5,
  beside: resultRoom('0.000000', {em: resultEm, equalsEm: size.formulaPair}),
};

/** Under the full-size map, room for the totals has to be kept. */
const onMap = {...arrangement, under: valueEm * 1.5 + branchRoom};

/** A weight below the last layer: all paths leave E at once, and meet. */
export default figure(
  ({derivation, room}) => aboutOf(traceOf(derivation, room), room),
  function* (set) {
    const {derivation, point, map, board, caption, palette, view, room} = set;
    const trace = traceOf(derivation, room);
    if (!trace) {
      yield* noHiddenLayer(
        set,
        'Each path from the error to a weight is that of figure 03: no branches meet.',
      );
      return;
    }
    const way = edgesOfTrace(derivation.trace(trace.parameter));
    const [start, dropOne, ...stages] = stagesOf(trace);
    board.keepPlaces(
      trace.steps.flatMap(({after}) => after),
      aboutOf(trace, room) === 'map' ? onMap : arrangement,
    );
    yield* beat('forward pass', hold.term);

    yield* askFor(map, board, start!);
    yield* beat('question', hold.term);

    yield* beginTrace(map, board, start!, way);
    yield* beat('all errors', hold.term);
    yield* board.perform(dropOne!);
    yield* beat('drop ones', hold.breath);

    for (const [index, stage] of stages.entries()) {
      if (stage.kind === 'meet') {
        yield* all(meetAt(map, stages[index - 1]!), board.perform(stage));
        yield* beat(`meet ${index + 1}`, hold.equation);
      } else {
        yield* traceStep(map, board, stage, {pace: paceOf(index), way});
        yield* beat(`stage ${index + 1}`, readingTime(stage));
      }
    }

    const {equation} = trace;
    const workings = new Workings({
      board,
      equation,
      point,
      palette,
      resultEm,
      valueEm,
      caption,
    });
    view.add(workings);
    yield* workings.writeValues();
    yield* beat('values', hold.term);

    const totals = new BranchTotals({
      board,
      equation,
      point,
      top: workings.factors.bottom,
      palette,
    });
    view.add(totals);
    yield* totals.write();
    yield* beat('branches', hold.term);

    yield* workings.writeResult();
    yield* beat('gradient', hold.last);
  },
);

/** A step that divides over many edges has more to read. */
function readingTime({provenance}: Step): number {
  const symbols = [...provenance].filter(
    ([id, {kind}]) => kind !== 'kept' && /\.(?:of|by)$/.test(id),
  );
  return Math.max(hold.term, (symbols.length * hold.breath) / 2.5);
}

/** What has been seen once goes on more quickly. */
function paceOf(index: number): number {
  return index === 0 ? 1 : 0.75;
}

function aboutOf(trace: Trace | undefined, room: number): Subject {
  return trace ? subjectFor([trace.equation], onMap, room) : 'equations';
}

function traceOf(derivation: Derivation, room: number): Trace | undefined {
  const layer = tracedLayer(derivation.network);
  if (layer === undefined) return undefined;
  const traceIn = (written: Derivation) => written.trace(weight(layer, 1, 1));
  const isLegible = (written: Derivation): boolean => {
    const trace = traceIn(written);
    const forms = trace.steps.flatMap(({after}) => after);
    const band = workbench('equations', room);
    const {em} = compose([], band, arrangement, {}, forms);
    return aboutOf(trace, room) === 'map' || em >= size.formulaPair;
  };
  return traceIn(legible(derivation, isLegible));
}
