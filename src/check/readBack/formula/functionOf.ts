import {
  activationNames,
  activations,
  isElementwise,
} from '../../../network/activations.ts';
import {
  normalDensity,
  normalDistribution,
} from '../../../network/normalDistribution.ts';
import {UnreadError} from './expression.ts';

/** The function with this printed name. */
export function functionOf(name: string): (x: number) => number {
  const found = known.get(name);
  if (found) return found;
  throw new UnreadError(`${name} is no function`);
}

/** Whether this is the printed name of a function. */
export function isFunction(name: string): boolean {
  return known.has(name);
}

const known = new Map<string, (x: number) => number>([
  ...activationNames.flatMap((name): [string, (x: number) => number][] =>
    isElementwise(name)
      ? [[name.replaceAll('-', ''), activations[name].value]]
      : [],
  ),
  ['σ', activations.sigmoid.value],
  ['ln', Math.log],
  ['exp', Math.exp],
  ['Φ', normalDistribution],
  ['φ', normalDensity],
]);
