import {all, easeInOutCubic} from '@motion-canvas/core';
import {
  countsOnMap,
  leaveValues,
  stepOnMap,
} from '../components/descent/stepOnMap.ts';
import {
  edgesOfTrace,
  putOut,
  runAlong,
  setLit,
} from '../components/trace/tracePaths.ts';
import {under} from '../components/board/under.ts';
import {runForward} from '../components/map/runForward.ts';
import {OldToNew} from '../components/descent/OldToNew.ts';
import {
  Workings,
  workingsBeside,
  workingsUnder,
} from '../components/numbers/Workings.ts';
import {beat} from '../components/pace/beat.ts';
import {descentOf} from '../math/formula/descent.ts';
import {number, occurrence} from '../math/term/build.ts';
import {parameterVariable} from '../math/term/parameter.ts';
import {vocabulary} from '../math/term/vocabulary.ts';
import {digitsApart} from '../math/write/formatValue.ts';
import {formulaOf} from '../math/write/latex.ts';
import {words} from '../math/words/figures/figure20.ts';
import {descended, rateOf} from '../network/descent.ts';
import {forwardPass} from '../network/forward.ts';
import {nodeId} from '../network/mapIds.ts';
import {parameterGradient, parameters} from '../network/parameter.ts';
import {hold, size, space, strength, time} from '../theme.ts';
import {figure} from './figure.ts';
import {steppedWeight} from './steppedWeight.ts';

/** One step of descent: every weight and bias moves against its gradient, and E falls. */
export default figure('map', function* (set) {
  const {network, derivation, point, map, board, caption, palette, view, page} =
    set;
  const names = vocabulary(network);
  const weight = steppedWeight(network, point.backward, map.edges);
  const slope = parameterGradient(point.backward, weight);
  const named = parameterVariable(weight, names);
  const moves = parameters(network).some(
    one => parameterGradient(point.backward, one) !== 0,
  );
  const {gradient, step} = descentOf(network, weight, slope);
  const after = descended(network, point.backward);
  const pass = forwardPass(after);
  const [from, to] = [point.forward.error, pass.error];
  // A narrow page has no room for more beside a rule in one line.
  const resultEm = page.narrow ? size.factorValue : size.result;

  board.set([gradient], {
    under: workingsUnder,
    beside: workingsBeside([step], point, resultEm),
  });
  setLit(map, edgesOfTrace(derivation.trace(weight)));
  yield* caption.begin(words.known(named));
  yield* beat('known', hold.equation);
  yield* caption.say(words.against(named, slope));
  yield* beat('against', hold.term);
  const rate = number('said.rate', rateOf(network));
  yield* all(board.write([step]), caption.say(words.rate(rate)));
  yield* beat('rule', hold.equation);

  const workings = new Workings({
    board,
    equation: step,
    point,
    palette,
    role: 'weight',
    resultEm,
  });
  view.add(workings);
  yield* workings.writeValues();
  yield* beat('values', hold.term);
  yield* all(workings.writeResult(), caption.say(words.result(named)));
  yield* beat('new weight', hold.equation);

  const change = new OldToNew({
    formula: formulaOf(occurrence('E', names.E)),
    numbers: [from, to],
    palette,
    em: size.formulaPair,
  });
  yield* all(
    workings.fade(strength.hidden),
    caption.say(moves ? words.all : words.none),
    board.write([step], {
      arrangement: {
        em: size.formulaRow,
        under: change.height + space.large,
        beside: 0,
      },
    }),
    board.x(0, time.travel, easeInOutCubic),
  );
  change.position(under(board, [step.id], change, space.large));
  view.add(change);
  yield* all(map.unfocus(), putOut(map));
  yield* runAlong(map, [...map.edges.keys()], QUICK);
  yield* change.writeOld();
  yield* beat('all', hold.term);
  const steps = {before: network, after};
  const isSeen = countsOnMap(map, steps);
  yield* all(
    putOut(map),
    map.node(nodeId({kind: 'E'})).lit(0, time.flick),
    stepOnMap(map, steps, palette),
  );
  yield* beat('stepped', isSeen ? hold.equation : hold.breath);

  leaveValues(map, after, pass, Math.max(...digitsApart([from, to])));
  yield* all(
    caption.say(words.forward),
    runForward(map, map.columns.slice(1), QUICK),
  );
  yield* beat('forward', hold.breath);
  yield* all(change.writeNew(), caption.say(words.end(from, to)));
  yield* beat('end', hold.last);
});

/** The pace of light and signal, which earlier figures have shown. */
const QUICK = 0.6;
