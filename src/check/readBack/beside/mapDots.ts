import {center} from '../../../box.ts';
import {meaningOf} from '../../../network/mapIds.ts';
import {lastLayer} from '../../../network/network.ts';
import {isDisc, type SeenLettering} from '../../sight.ts';
import type {Core} from '../core.ts';
import {type Outcome, tried} from '../equationFault.ts';
import {UnreadError} from '../formula/expression.ts';
import {numberRead} from '../numberRead.ts';
import type {OnScreen} from '../onScreen.ts';
import {ANOTHER_NETWORK, isOwnMap} from '../placedNumbers.ts';

/** Checks the count at the dots of the map: of nodes, or of layers. */
export function dotsOutcome(
  {name, box, owners}: SeenLettering,
  screen: OnScreen,
  core: Core,
): Outcome {
  return tried(() => {
    if (!isOwnMap(screen, core)) throw new UnreadError(ANOTHER_NETWORK);
    const [, count, things] = /^(\d+)( layers?)?$/.exec(name) ?? [];
    if (count === undefined) throw new UnreadError(`${name} is no count`);
    const {layers} = core.network;
    const discs = screen.shapes.filter(isDisc).flatMap(disc => {
      const meaning = meaningOf(disc.name);
      return meaning ? [{disc, meaning}] : [];
    });
    const layerOf = (meaning: (typeof discs)[number]['meaning']) =>
      meaning.kind === 'x'
        ? 0
        : 'layer' in meaning
          ? meaning.layer
          : lastLayer(core.network);
    if (things) {
      const shown = new Set(discs.map(({meaning}) => layerOf(meaning)));
      const missing = layers.length - shown.size;
      const [least, most] = numberRead(count);
      // Before neurons open, what they open into is not seen.
      if (missing > most) throw new UnreadError('layers may be hidden');
      return least <= missing && missing <= most
        ? undefined
        : `the map leaves out ${missing} layers`;
    }
    const dots = screen.dots.find(one => one.owners.at(-1) === owners.at(-2));
    const [x] = center((dots ?? {box}).box);
    const column = discs.filter(
      ({disc, meaning}) =>
        Math.abs(disc.center[0] - x) < disc.radius && meaning.kind !== 'b',
    );
    const [first] = column;
    if (!first) throw new UnreadError('no node stands over the dots');
    // A neuron that is open has a z and an a.
    const layer = layerOf(first.meaning);
    const shown = discs.flatMap(({meaning}) =>
      layerOf(meaning) === layer && 'index' in meaning ? [meaning.index] : [],
    );
    const missing = layers[layer]! - new Set(shown).size;
    return Number(count) === missing
      ? undefined
      : `the column leaves out ${missing} nodes`;
  });
}
