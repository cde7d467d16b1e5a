import {isElementwise} from '../../network/activations.ts';
import {lastLayer, type Network} from '../../network/network.ts';
import {symbolsOf} from '../term/symbols.ts';
import type {Equation} from '../term/term.ts';
import type {Variable} from '../term/variable.ts';
import type {EvaluationPoint} from '../value/point.ts';

/** The subject of a sentence. */
export interface Spoken {
  readonly point: EvaluationPoint;
  /** Its equations before and after the step. */
  readonly before?: readonly Equation[];
  readonly after?: readonly Equation[];
}

/** Checks the range of layers for which a law is stated. */
export function rangeFault(
  first: number,
  last: number,
  spoken: Spoken,
): string | undefined {
  const own = [...(spoken.after ?? []), ...(spoken.before ?? [])].flatMap(
    ({layers}) => (layers ? [layers] : []),
  );
  const [layers] = own;
  if (layers) {
    return layers[0] === first && layers.at(-1) === last
      ? undefined
      : `it says ${first} to ${last}, and it is stated for ${layers[0]} to ${layers.at(-1)}`;
  }
  const most = lastLayer(spoken.point.network);
  return first >= 1 && last <= most ? undefined : `layer ${last} is not there`;
}

/** The layer of the parameters in a sentence's equations, if there is only one. */
export function layerOf(
  {before = [], after = []}: Spoken,
  letter: 'w' | 'b' | 'W',
): number | undefined {
  const layers = new Set(
    [...before, ...after].flatMap(({left}) =>
      [...symbolsOf(left).values()].flatMap((variable: Variable) =>
        [letter, letter.toUpperCase()].includes(variable.letter) &&
        typeof variable.layer === 'number'
          ? [variable.layer]
          : [],
      ),
    ),
  );
  const [only] = layers;
  return layers.size === 1 ? only : undefined;
}

/** Checks a count for a layer; for an unknown layer, any of them may match. */
export function miscount(
  things: string,
  said: string,
  layer: number | undefined,
  countIn: (point: {readonly network: Network}, layer: number) => number,
  {point}: Spoken,
): string | undefined {
  if (layer !== undefined) return counted(things, said, countIn(point, layer));
  const {network} = point;
  const counts = Array.from({length: lastLayer(network)}, (_, at) =>
    countIn(point, at + 1),
  );
  return counts.includes(numberOf(said))
    ? undefined
    : counted(things, said, counts[0]!);
}

export function counted(
  things: string,
  said: string,
  count: number,
): string | undefined {
  return numberOf(said) === count
    ? undefined
    : `it counts ${said} ${things}, and there are ${count}`;
}

function numberOf(said: string): number {
  const word = said.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  return words[word] ?? NaN;
}

const words: Readonly<Record<string, number>> = {
  never: 0,
  no: 0,
  once: 1,
  one: 1,
  single: 1,
  twice: 2,
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

/** Checks the stated directions in which softmax moves an a. */
export function softmaxFault(
  {network, backward}: EvaluationPoint,
  own: string | undefined,
  others: string | undefined,
): string | undefined {
  const slopes = network.activations.flatMap((name, at) =>
    isElementwise(name)
      ? []
      : backward.activationJacobian[at + 1]!.flatMap((row, i) =>
          row.map((slope, j) => ({slope, isOwn: i === j})),
        ),
  );
  const wrong = slopes.find(({slope, isOwn}) => {
    const way = slope > 0 ? 'up' : 'down';
    return slope !== 0 && (isOwn ? own : others) !== way;
  });
  if (!wrong) return undefined;
  const {slope, isOwn} = wrong;
  const value = `${slope > 0 ? '' : '−'}${Math.abs(slope).toPrecision(4)}`;
  return `it says that ${isOwn ? 'its own' : 'another'} z moves an a ${isOwn ? own : others}, and ∂a/∂z is ${value}`;
}
