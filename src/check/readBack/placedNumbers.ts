import {isEdge} from '../../network/mapIds.ts';
import {remembered} from '../../remembered.ts';
import {type Core, coreAfter, otherCores} from './core.ts';
import {type Outcome, tried} from './equationFault.ts';
import {isNumber, numberRead} from './numberRead.ts';
import type {OnScreen, PlacedSeen} from './onScreen.ts';
import type {MovedCore, MovedCores} from './MovedCores.ts';
import {isPlaceOf, symbolAt} from './placeValue.ts';
import {aroundValue, meet} from './range.ts';
import {placeOf, symbolValue} from './symbolValue.ts';
import {UnreadError} from './formula/expression.ts';

/**
 * Checks a number at a place of the map. It must be the network’s; where a
 * number is nudged, it must be that of the network with this one number moved,
 * which also explains the other numbers on the screen.
 *
 * @param seconds - How long it is seen; a number that counts is seen briefly.
 */
export function placedOutcome(
  text: string,
  at: string,
  screen: OnScreen,
  core: Core,
  moved: MovedCores,
  seconds = Infinity,
): Outcome {
  return tried(() => {
    const shown = numberRead(text);
    requireOwnMap(screen, core);
    const value = valueAt(at, core);
    if (meet(shown, aroundValue(value))) return undefined;
    const after = coreAfter(core);
    // While all numbers count to those after a step, each is by itself.
    const isStep = seconds < COUNTING || isAll(screen, after);
    const others = [
      ...movedOn(screen, core, moved).map(one => one.core),
      ...(isStep ? [after] : []),
      ...otherCores(core).filter(one => isAll(screen, one)),
    ].map(one => valueAt(at, one));
    const isShown = (other: number) =>
      meet(shown, aroundValue(other)) ||
      (seconds < COUNTING &&
        meet(shown, [Math.min(value, other), Math.max(value, other)]));
    if (others.some(isShown)) return undefined;
    const other = others.find(one => one !== value);
    const instead =
      other === undefined ? '' : `, and ${valueText(other)} when moved`;
    return `${at} is ${valueText(value)}${instead}`;
  });
}

/**
 * The most seconds for which a counting number shows the same digits: a change
 * by one unit of the last digit takes a whole move.
 */
const COUNTING = 0.5;

/** Checks a change beside a moved place, or on its way: `+0.10`. */
export function changeOutcome(
  text: string,
  screen: OnScreen,
  core: Core,
  moved: MovedCores,
): Outcome {
  return tried(() => {
    const shown = numberRead(text);
    requireOwnMap(screen, core);
    const isChange = /^[+−]/u.test(text);
    const found = movedOn(screen, core, moved);
    const isOf = (other: Core) =>
      [...screen.places].some(place => {
        const [before, after] = [valueAt(place, core), valueAt(place, other)];
        const play = ROUNDING * Math.max(Math.abs(before), Math.abs(after));
        const change = after - before;
        return meet(shown, [change - play, change + play]);
      });
    const isValue = (one: Core) =>
      [...screen.places].some(place =>
        meet(shown, aroundValue(valueAt(place, one))),
      );
    const cores = found.length > 0 ? found : moved.at(screen.places);
    if (isChange && cores.some(one => isOf(one.core))) return undefined;
    if (!text.startsWith('+') && isValue(core)) return undefined;
    return 'it is the change of no number on the map';
  });
}

/** The relative rounding error of a difference. */
const ROUNDING = 1e-12;

function requireOwnMap(screen: OnScreen, core: Core): void {
  if (!isOwnMap(screen, core)) throw new UnreadError(ANOTHER_NETWORK);
}

/** Whether the map is that of this network, rather than of a deeper one. */
export function isOwnMap(screen: OnScreen, {network}: Core): boolean {
  const known = ownMaps.get(screen);
  if (known !== undefined) return known;
  const isOwn = [...screen.places].every(place => isPlaceOf(place, network));
  ownMaps.set(screen, isOwn);
  return isOwn;
}

const ownMaps = new WeakMap<OnScreen, boolean>();

/** The reason why the numbers of a deeper network are not read. */
export const ANOTHER_NETWORK = 'the map is of another network';

/** The numbers on the map that are not the network's own. */
export function movedNumbers(
  screen: OnScreen,
  core: Core,
): readonly PlacedSeen[] {
  return isOwnMap(screen, core)
    ? screen.placed.filter(one => !isIn(one, core))
    : [];
}

const known = new WeakMap<OnScreen, readonly MovedCore[]>();

/**
 * The networks with one number moved that explain the most numbers on the screen; none
 * where nothing is moved. Its own number moves with it.
 */
function movedOn(
  screen: OnScreen,
  core: Core,
  moved: MovedCores,
): readonly MovedCore[] {
  const before = known.get(screen);
  if (before) return before;
  const off = movedNumbers(screen, core);
  const counted = (off.length === 0 ? [] : moved.at(screen.places))
    .filter(one =>
      screen.placed.every(
        seen => seen.at !== one.place || isIn(seen, one.core),
      ),
    )
    .map(one => ({one, count: off.filter(seen => isIn(seen, one.core)).length}))
    .filter(({count}) => count > 0);
  const most = Math.max(...counted.map(({count}) => count));
  const found = counted.flatMap(({one, count}) =>
    count === most ? [one] : [],
  );
  known.set(screen, found);
  return found;
}

/** Whether all numbers on the map are those of a core. */
function isAll(screen: OnScreen, core: Core): boolean {
  return screen.placed.every(seen => isIn(seen, core));
}

/**
 * Whether a text is a core's number. Text without a number says nothing about a
 * core, and passes.
 */
function isIn({number, at}: PlacedSeen, core: Core): boolean {
  const read = readIfNumber(number.name);
  return read === undefined || meet(read, aroundValue(valueAt(at, core)));
}

/**
 * Results are kept, since most pictures show the numbers of the picture before.
 */
const readIfNumber = remembered((text: string) =>
  isNumber(text) ? numberRead(text) : undefined,
);

/** The number at a place; the node of a bias holds 1, an activation's edge none. */
function valueAt(place: string, core: Core): number {
  const values = valuesAt.get(core) ?? remembered(at => valueOf(at, core));
  valuesAt.set(core, values);
  return values(place);
}

const valuesAt = new WeakMap<Core, (place: string) => number>();

function valueOf(place: string, core: Core): number {
  const own = symbolAt(place);
  if (own) return symbolValue(placeOf(own, core), core)[0]![0]!;
  return isEdge(place) ? NaN : 1;
}

function valueText(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}
