import type {Core} from './core.ts';
import {type Outcome, tried} from './equationFault.ts';
import {numberRead} from './numberRead.ts';
import type {OnScreen} from './onScreen.ts';
import type {MovedCores} from './MovedCores.ts';
import {isPlaceOf, symbolAt} from './placeValue.ts';
import {aroundValue, meet, type Range} from './range.ts';
import {placeOf, symbolValue} from './symbolValue.ts';
import {UnreadError} from './formula/expression.ts';

/** Checks a number at a place of the map. */
export function placedOutcome(
  text: string,
  at: string,
  screen: OnScreen,
  core: Core,
  moved: MovedCores,
): Outcome {
  return tried(() => {
    const shown = numberRead(text);
    if ([...screen.places].some(place => !isPlaceOf(place, core.network))) {
      throw new UnreadError('the map is of another network');
    }
    const own = symbolAt(at);
    if (!own) return someOf(shown, screen, core);
    const valueIn = (one: Core) => symbolValue(placeOf(own, one), one)[0]![0]!;
    const value = valueIn(core);
    if (meet(shown, aroundValue(value))) return undefined;
    if (
      moved
        .at(screen.places)
        .some(one => meet(shown, aroundValue(valueIn(one))))
    ) {
      return undefined;
    }
    if (moved.any) throw new UnreadError('something is moved on the map');
    return `${at} is ${String(Number(value.toPrecision(6))).replace('-', '−')}`;
  });
}

/**
 * Checks that a number away from its place is the number of some place on the map,
 * or a gradient.
 */
function someOf(
  shown: Range,
  {places}: OnScreen,
  core: Core,
): string | undefined {
  const {dW, dB} = core.backward;
  const values = [...places].flatMap(place => {
    const symbol = symbolAt(place);
    return symbol ? symbolValue(placeOf(symbol, core), core).flat() : [];
  });
  return [...values, ...dW.flat(2), ...dB.flat()].some(value =>
    meet(shown, aroundValue(value)),
  )
    ? undefined
    : 'it is the number of no place on the map, and no gradient';
}
