import {describe, expect, test} from 'vitest';
import {trialAt} from '../../../src/math/truth/trial.ts';
import {
  call,
  equation,
  negative,
  number,
} from '../../../src/math/term/build.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import type {Equation, Term} from '../../../src/math/term/term.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {derive} from '../../../src/math/derivation.ts';
import {plainNetwork} from '../networks.ts';

const network = plainNetwork([2, 3, 2], 'relu');
const point = pointOf(network);
const {elsewhere} = trialAt(point);
const {equation: symbols} = derive(network).trace(weight(1, 1, 1));
const two = number('two', 2);

function stated(left: Term, right: Term): Equation {
  return equation('stated', left, right);
}

describe('An equation is tried at a second point', () => {
  test('of the same shape, with numbers of its own, none of them 0', () => {
    const other = elsewhere(symbols, 'start')!;

    expect(other.network.layers).toEqual(network.layers);
    expect(other.network.weights).not.toEqual(network.weights);
    expect(other.network.weights.flat(2)).not.toContain(0);
  });

  test('with curved activations, when it writes none out', () => {
    const {activations} = elsewhere(symbols, 'start')!.network;

    expect(activations[0]).toBe('tanh');
  });

  test.each([
    ['a number on its left side', stated(two, symbols.right)],
    ['a number on its right side', stated(symbols.left, two)],
    ['a number within', stated(symbols.left, negative('minus', two))],
    ['a function', stated(symbols.left, call('f', 'tanh', symbols.left))],
  ])('with its own activations and kinks, when it has %s', (_, written) => {
    const other = elsewhere(written, 'writeOut')!;
    const sides = ({forward}: typeof point) =>
      forward.z[1]!.map(value => value > 0);

    expect(other.network.activations).toEqual(network.activations);
    expect(sides(other)).toEqual(sides(point));
  });

  test.each(['substituteNumbers', 'workOut'] as const)(
    'but not after %s, which is true of the numbers of one point',
    kind => {
      expect(elsewhere(symbols, kind)).toBeUndefined();
    },
  );

  test('the same for every equation, since it takes long to make', () => {
    expect(elsewhere(symbols, 'start')).toBe(elsewhere(symbols, 'dropOne'));
    const written = stated(two, two);
    expect(elsewhere(written, 'start')).toBe(elsewhere(written, 'dropOne'));
  });
});
