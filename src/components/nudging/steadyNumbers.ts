import type {ForwardPass} from '../../network/forward.ts';
import {computationMap} from '../../network/map.ts';
import type {Network} from '../../network/network.ts';
import {digitsApart, formatBetween} from '../../math/write/formatValue.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {nodeValue} from '../map/plan/nodeValue.ts';
import type {Nudge} from './nudge.ts';

/** Writes a moving number with as many decimals as it has at all times. */
export type WriteSteadily = (value: number) => string;

/**
 * For each node of a map, how its number is written before, during and after
 * some nudges: no digit comes or goes, since one that appears in a step would
 * look like a change. All have as many digits, and those that are spoken of more
 * where their change takes more.
 */
export function steadyNumbers(
  map: NetworkMap,
  network: Network,
  nudges: readonly Nudge[],
): ReadonlyMap<string, WriteSteadily> {
  const passes = nudges.map(nudge => ({
    watched: watchedBy(nudge),
    ends: [nudge.passAt(0), nudge.passAt(1)],
  }));
  const numbered = computationMap(network)
    .nodes.filter(node => map.nodes.has(node.id) && node.kind !== 'b')
    .map(node => {
      const value = (pass: ForwardPass) => nodeValue(node, pass) ?? 0;
      const ends = passes.flatMap(({ends: both}) => both.map(value));
      return {node, value, ends};
    });
  const hasRoom = (ends: readonly number[], count: number) =>
    ends.every(end => map.hasRoom(formatBetween(end, ends, count), 'node'));
  const least = fittingDigits(LEAST_DIGITS, count =>
    numbered.every(({ends}) => hasRoom(ends, count)),
  );
  return new Map(
    numbered.map(({node, value, ends}) => {
      const most = Math.max(
        least,
        ...passes
          .filter(({watched}) => node.kind === 'E' || watched.has(node.id))
          .map(({ends: both}) => digitsFor(both.map(value))),
      );
      const digits = fittingDigits(most, count => hasRoom(ends, count));
      return [node.id, (now: number) => formatBetween(now, ends, digits)];
    }),
  );
}

/** Writes the numbers of a map as they will be written when they move. */
export function writeAtRest(
  map: NetworkMap,
  network: Network,
  [nudge]: readonly Nudge[],
  numbers: ReadonlyMap<string, WriteSteadily>,
): void {
  const pass = nudge?.passAt(0);
  if (!pass) return;
  for (const node of computationMap(network).nodes) {
    const write = numbers.get(node.id);
    const value = nodeValue(node, pass);
    if (write && value !== undefined) map.node(node.id).value(write(value));
  }
}

/** The nodes whose changes are spoken of. */
function watchedBy({source, answers}: Nudge): ReadonlySet<string> {
  return new Set<string>([source, ...answers.map(({target}) => target)]);
}

/** The digits that tell numbers apart, if not too many. */
export function digitsFor(ends: readonly number[]): number {
  return Math.min(MOST_DIGITS, Math.max(LEAST_DIGITS, ...digitsApart(ends)));
}

/** The most digits that fit, down to one. */
export function fittingDigits(
  most: number,
  fits: (digits: number) => boolean,
): number {
  const counts = Array.from({length: most - 1}, (_, fewer) => most - fewer);
  return counts.find(fits) ?? 1;
}

/** Significant digits; a viewer would not look for a change that takes more. */
const [LEAST_DIGITS, MOST_DIGITS] = [4, 6] as const;
