import {all, type ThreadGenerator} from '@motion-canvas/core';
import {isInFilm} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {buildMap, clearMap} from '../components/map/buildMap.ts';
import {FormulaPair} from '../components/acts/FormulaPair.ts';
import {GroupFrame} from '../components/board/GroupFrame.ts';
import {mapPlaces} from '../components/map/plan/mapPlaces.ts';
import {namesWithRoom} from '../components/map/namesWithRoom.ts';
import {neuronsOn, openNeurons} from '../components/map/neurons.ts';
import {restFor} from '../components/pace/restFor.ts';
import {runForward} from '../components/map/runForward.ts';
import {
  activationFormula,
  errorFormula,
  totalErrorFormula,
  weightedInputFormula,
} from '../math/formula/forwardFormulas.ts';
import type {Subject} from '../page.ts';
import {symbolsOf} from '../math/term/symbols.ts';
import {workOut} from '../math/step/numbers.ts';
import {examplesOf} from '../network/batch.ts';
import {hold, size, space, time} from '../theme.ts';
import {words} from '../math/words/figures/figure01.ts';
import {type Figure, figure, type Outset} from './figure.ts';
import {stated} from '../math/step/step.ts';

/** The network is built, a neuron opens, and one forward pass runs to the error. */
export default figure(subjectOn, function* (set) {
  const {network, point, map, board, palette, caption, view, page} = set;
  const [inputs = [], zs = [], as = [], ...others] = map.columns;
  const [errors = [], total = []] = others.splice(-2);
  const [neuron = '', ...neurons] = neuronsOn(map);
  const z = weightedInputFormula(network, 1, 1);
  const a = activationFormula(network, 1, 1);
  const e = errorFormula(network, 1);
  const E = totalErrorFormula(network);
  const {substitute} = workOut(E, point).step;
  const sum = stated(substitute);
  const shared = {board, map, point, palette, single: page.captions > 0};
  const steps = new FormulaPair({...shared, formulas: [z, a]});
  const ends = new FormulaPair({...shared, formulas: [e, E, sum]});
  view.add([steps, ends]);
  const outputs = errors.length;
  const adding = outputs === 1 ? words.oneError : words.total;
  const pace =
    Math.min(1, QUICKER_FROM / map.columns.length) * (isInFilm() ? 0.75 : 1);

  clearMap(map);
  yield* all(buildMap(map, pace), caption.say(words.network));
  yield* beat('network', hold.term);

  const spoken = mapPlaces([z, a]);
  yield* all(
    map.focus(spoken, time.flick, []),
    openNeurons(map, [neuron]),
    set.turnTo('map'),
    caption.say(words.sum),
  );
  // Which names have room shows where the map has come to rest.
  const named = namesWithRoom(map, spoken);
  yield* all(map.focus(spoken, time.flick, named), steps.show(z));
  const news = symbolsOf(z).size + named.length;
  const reading = restFor(news, hold.term, time.travel);
  yield* beat('weighted sum', reading);
  yield* all(steps.show(a), caption.say(words.activation));
  yield* beat('activation', hold.term);
  yield* all(map.unfocus(), openNeurons(map, neurons));
  yield* beat('neurons', hold.breath);

  yield* all(
    runForward(map, [inputs]),
    caption.say(words.forward(examplesOf(network).length)),
  );
  yield* steps.show(z);
  yield* all(runForward(map, [zs]), steps.workOut(z, 'weightedInput'));
  yield* beat('z', hold.term);
  yield* steps.show(a);
  yield* all(runForward(map, [as]), steps.workOut(a, 'activation'));
  yield* beat('a', hold.breath);
  yield* runForward(map, others, pace);
  const running = others.length * time.hop * pace;
  yield* beat(
    'outputs',
    restFor(others.flat().length, hold.breath, running),
    hold.late,
  );

  yield* all(
    steps.clear(),
    ends.show(e),
    map.focus(mapPlaces([e, E])),
    caption.say(outputs === 1 ? words.oneError : words.errors),
  );
  yield* all(runForward(map, [errors]), ends.workOut(e, 'error'));
  yield* beat('errors', hold.term);
  yield* all(ends.show(E), caption.say(adding));
  yield* beat('sum', hold.breath);
  yield* all(
    runForward(map, [total]),
    board.perform({...substitute, caption: words.question}),
  );
  yield* all(
    map.unfocus(),
    outputs === 1
      ? frameNumber(set, sum.right.id)
      : ends.workOut(sum, 'error', size.result),
  );
  yield* beat('total error', hold.last);
});

/** On a narrow page bias edges would be too steep if the rows were far apart. */
function subjectOn({page}: Outset): Subject {
  return page.narrow ? 'map' : 'network';
}

/** Frames the error of a single output. */
function* frameNumber(
  {board, palette, view}: Figure,
  id: string,
): ThreadGenerator {
  const padding = space.small;
  const frame = new GroupFrame({
    board,
    ids: [id],
    role: 'error',
    padding,
    palette,
  });
  view.add(frame);
  yield* frame.close(time.travel);
}

/** The number of columns of the map from which building is faster. */
const QUICKER_FROM = 7;
