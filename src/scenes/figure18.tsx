import {all, type ThreadGenerator} from '@motion-canvas/core';
import {isInFilm, mayGo} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {FactorValues, valuesRoom} from '../components/numbers/FactorValues.ts';
import {GroupFrame} from '../components/board/GroupFrame.ts';
import {layerPlaces} from '../components/map/plan/layerPlaces.ts';
import {legibleSize} from '../components/layout/legibleSize.ts';
import {mapPlaces} from '../components/map/plan/mapPlaces.ts';
import {glance} from '../components/acts/spotlight.ts';
import {derive} from '../math/derivation.ts';
import {bias} from '../math/term/parameter.ts';
import type {Equation} from '../math/term/term.ts';
import {formulaOf} from '../math/write/latex.ts';
import {shownNumbers} from '../math/term/grids.ts';
import {lastLayer} from '../network/network.ts';
import {hold, size, strength} from '../theme.ts';
import {findTerm} from '../math/term/walk.ts';
import {words} from '../math/words/figures/figure18.ts';
import {figure} from './figure.ts';
import {lawOfBiases} from './lawOfBiases.ts';
import {stated} from '../math/step/step.ts';

/** ∂z/∂b is 1, and δ is left. */
export default figure(
  'equations',
  function* (set) {
    const {network, point, map, board, caption, palette, view, page} = set;
    const last = lastLayer(network);
    const written = (fullSize: number) => derive(network, fullSize).bias;
    const fullSize = legibleSize(
      page,
      most =>
        written(most)
          .layer(last)
          .steps.map(({after}) => after),
      {under: valuesRoom},
    );
    const [first, ...others] = shownNumbers(
      network.layers[last]!,
      fullSize,
    ).map(row => written(fullSize).entry(last, row));
    const {recognise, substitute, dropOne} = first!.step;
    const asked = findTerm(stated(recognise), first!.parts.local);
    const {parts} = first!;
    const values = (equation: Equation) => {
      const written = new FactorValues({board, equation, point, palette});
      view.add(written);
      return written;
    };
    const {equation} = written(fullSize).trace(bias(last, 1));

    board.set([equation], {
      em: size.formula,
      under: valuesRoom,
      breakUnder: size.formulaPair,
    });
    let numbers = values(equation);
    yield* all(
      writeValues(numbers),
      glance(map, mapPlaces([equation])),
      caption.begin(words.trace),
    );
    yield* beat('trace', hold.term);

    const known = new GroupFrame({
      board,
      ids: parts.known,
      role: 'delta',
      name: formulaOf(parts.delta),
      palette,
    });
    view.add(known);
    yield* all(
      numbers.fade(strength.hidden),
      known.close(),
      caption.say(recognise.caption),
    );
    yield* beat('known', hold.term);
    yield* all(
      board.perform(recognise, {
        departures: new Map([[parts.delta.id, known.departure()!]]),
      }),
      known.contract([parts.delta.id]),
    );
    numbers = values(stated(recognise));
    yield* writeValues(numbers);
    yield* beat('delta', hold.term);

    const one = new GroupFrame({
      board,
      ids: [parts.local],
      role: 'bias',
      palette,
    });
    view.add(one);
    yield* all(
      one.close(),
      map.focus(mapPlaces(substitute.because)),
      caption.say(words.asked(asked)),
    );
    yield* beat('asked', hold.term);
    yield* all(
      numbers.fade(strength.hidden),
      board.perform(substitute),
      one.follow([parts.one]),
    );
    yield* beat('one', hold.term);
    yield* all(one.open(), board.perform(dropOne));
    yield* beat('entry', hold.term);

    yield* all(
      board.write([first!.equation, ...others.map(other => other.equation)]),
      glance(map, layerPlaces(network, last, 'biases')),
      caption.say(words.entries(network.layers[last]!)),
    );
    yield* mayGo(['entries'], () => beat('entries', hold.term));
    const {stack, name} = written(fullSize).layer(last).step;
    yield* board.perform(
      isInFilm()
        ? {...stack, caption: words.entries(network.layers[last]!)}
        : stack,
    );
    yield* mayGo(['column'], () => beat('column', hold.term));
    yield* board.perform(name);
    yield* beat('layer', hold.term);

    yield* lawOfBiases(set, stated(name));
  },
  {indexParts: true},
);

/** Figure 17 has shown them. */
function writeValues(values: FactorValues): ThreadGenerator {
  return mayGo([], () => values.write());
}
