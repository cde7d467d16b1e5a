import {all, type ThreadGenerator} from '@motion-canvas/core';
import {asOne} from '../math/step/asOne.ts';
import {isInFilm, mayGo} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {deeperNetwork} from '../components/map/plan/deeperNetwork.ts';
import {growDeeper} from '../components/map/growDeeper.ts';
import {layersIn} from '../math/step/layersIn.ts';
import {NetworkMap} from '../components/map/NetworkMap.ts';
import {
  ChangingNumbers,
  COUNT,
  narrowRows,
} from '../components/grids/ChangingNumbers.ts';
import {underPlan} from '../components/grids/underPlan.ts';
import {restFor} from '../components/pace/restFor.ts';
import {darken, serveLayer} from '../components/acts/serveLayer.ts';
import {glance, spotlight} from '../components/acts/spotlight.ts';
import {pointOf} from '../math/value/point.ts';
import {nodeId} from '../network/mapIds.ts';
import {lastLayer} from '../network/network.ts';
import {hold, size, strength, time} from '../theme.ts';
import type {Equation} from '../math/term/term.ts';
import {words} from '../math/words/figures/figure16.ts';
import {figure} from './figure.ts';
import {stated} from '../math/step/step.ts';

/** Any depth: the same equations serve every layer. */
export default figure(
  'equations',
  function* (set) {
    const {network, derivation, map, board, caption, palette, view, page} = set;
    const {step: steps, equations} = derivation.generalise();
    const {hiddenDelta, outputDelta, weights} = equations;
    const chosen = (['hiddenDelta', 'outputDelta', 'weights'] as const).flatMap(
      law => steps[law] ?? [],
    );
    const instances = chosen.flatMap((step, index) =>
      step.before.slice(index === chosen.length - 1 ? -2 : -1),
    );
    board.set(instances, {
      columns: page.narrow ? 1 : Math.min(2, lastLayer(network)),
      em: size.formula,
    });
    yield* caption.begin(words.counted);
    yield* beat('counted', hold.equation);

    for (const [index, step] of chosen.entries()) {
      const one = asOne(step, board.equations);
      yield* spotlight(board, one.before.flatMap(layersIn));
      yield* board.perform(one);
      yield* board.fade(strength.full);
      yield* beat(`any ${index + 1}`, hold.term);
    }

    const general = [hiddenDelta, outputDelta, weights].filter(({id}) =>
      chosen.some(step => stated(step).id === id),
    );
    const grown = deeperNetwork(network);
    const point = pointOf(grown.network);
    const deep = new NetworkMap({
      network: grown.network,
      pass: point.forward,
      palette,
      page,
      subject: 'equations',
    });
    const last = lastLayer(grown.network);
    const drawn = Array.from({length: last}, (_, index) => last - index).filter(
      layer => deep.nodes.has(nodeId({kind: 'z', layer, index: 1})),
    );
    const layersOf = (law: Equation) =>
      drawn.filter(
        layer => law === weights || (layer === last) === (law === outputDelta),
      );
    const columns = general.length > 2 ? 2 : 1;
    const plan = underPlan({
      equations: general.map(equation => ({
        equation,
        points: layersOf(equation).map(ell => ({...point, ell})),
      })),
      columns,
      width: board.space.width - (columns === 1 ? 2 * COUNT : 0),
      height: board.space.height,
    });
    const numbers = new ChangingNumbers({
      board,
      palette,
      below: page.narrow ? narrowRows.height : plan,
    });
    view.add(numbers);
    yield* all(
      growDeeper(map, deep, grown),
      caption.say(words.deeper),
      board.write(general, {
        arrangement: page.narrow ? narrowRows.arrangement : plan.arrangement,
      }),
    );
    yield* beat('deeper', hold.term);

    const serve = function* (layer: number): ThreadGenerator {
      const served = [layer === last ? outputDelta : hiddenDelta, weights];
      yield* darken(deep);
      yield* all(
        serveLayer(deep, grown.network, layer),
        numbers.leave(served),
        caption.say(layer === last ? words.last : words.below),
        spotlight(
          board,
          served.map(({id}) => id),
        ),
      );
      const at = {...point, ell: layer};
      yield* all(
        numbers.sayLayer(layer),
        ...served.map(law => numbers.write(law, at)),
      );
      const reading = numbers.countOf(served) + LAYER_COUNT;
      yield* beat(`layer ${layer}`, restFor(reading, hold.term, WRITING));
    };
    // In a film, and where there is much to read, light alone runs between.
    const isWide = Math.max(...network.layers) > 2;
    const passBy = function* (layer: number): ThreadGenerator {
      if (isInFilm() || isWide) {
        yield* darken(deep);
        yield* serveLayer(deep, grown.network, layer);
      }
      if (!isWide) yield* mayGo([`layer ${layer}`], () => serve(layer));
    };
    for (const layer of drawn) {
      // The last and the first tell enough to a viewer of a film.
      const isTelling = layer === last || layer === 1;
      yield* isTelling ? serve(layer) : passBy(layer);
    }
    yield* all(
      darken(deep),
      board.fade(strength.full),
      numbers.focus(general),
      caption.say(words.end),
      glance(deep, [...deep.nodes.keys(), ...deep.edges.keys()]),
    );
    yield* beat('end', hold.last);
  },
  {indexParts: true},
);

/** The letter and the number that name the layer. */
const LAYER_COUNT = 2;

/** How long numbers are in view before they rest. */
const WRITING = 2 * time.travel;
