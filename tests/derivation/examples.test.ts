import {describe, expect, test} from 'vitest';
import {
  beside,
  equation,
  negative,
  type OwnDerivation,
  type OwnStep,
  plus,
  refusalOf,
  refusalsOf,
  rewrite,
  step,
  symbol,
  times,
  unverifiedOf,
} from 'backprop-figures/derivation';
import * as chain from '../../docs/derivations/chainRule.ts';
import * as logistic from '../../docs/derivations/logisticRegression.ts';
import * as softmax from '../../docs/derivations/softmaxCrossEntropy.ts';
import {valueOf} from '../../src/derivation/numbers.ts';

const examples: readonly [string, OwnDerivation][] = [
  ['the chain rule', chain.chainRule],
  ['logistic regression', logistic.logisticRegression],
  ['softmax with cross-entropy', softmax.softmaxCrossEntropy],
];

describe.each(examples)('The example of %s', (_, derivation) => {
  test('holds at every step', () => {
    expect(refusalsOf(derivation)).toEqual([]);
  });

  test('rests on no TeX', () => {
    expect(unverifiedOf(derivation)).toEqual([]);
  });
});

/** Central differences of a plain function: another way to the same gradient. */
function gradient(
  of: (at: readonly number[]) => number,
  at: readonly number[],
): number[] {
  const h = 1e-5;
  const moved = (place: number, by: number) =>
    of(at.map((value, one) => (one === place ? value + by : value)));
  return at.map((_, place) => (moved(place, h) - moved(place, -h)) / (2 * h));
}

const exponentials = (z: readonly number[]) => z.map(Math.exp);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

test.each<[string, OwnDerivation, number[]]>([
  [
    'the chain rule',
    chain.chainRule,
    gradient(([x]) => (3 * x! + 1) ** 2, [2]),
  ],
  [
    'logistic regression',
    logistic.logisticRegression,
    gradient(
      ([one, two]) => Math.log(1 + Math.exp(-(1.5 * one! - 2 * two! + 0.2))),
      [0.4, 0.1],
    ),
  ],
  [
    'softmax with cross-entropy',
    softmax.softmaxCrossEntropy,
    gradient(z => Math.log(sum(exponentials(z))) - z[2]!, [1, -0.5, 2]),
  ],
])('The result of %s is the measured gradient', (_, derivation, measured) => {
  const {equation: result} = derivation.steps.at(-1)!;
  const found = valueOf(result).flat();
  expect(found).toHaveLength(measured.length);
  found.forEach((value, at) => expect(value).toBeCloseTo(measured[at]!, 7));
});

describe('A wrong step is refused, with its name, the values and both results:', () => {
  const {chained, outside, inside} = chain;
  const {left} = chained.equation.written;
  const {bySigmoid, sloped, vector} = {...logistic, sloped: logistic.chained};
  const p = symbol('p', {is: 0.5});

  test.each<[string, OwnStep, RegExp]>([
    [
      'slopes added instead of multiplied',
      step(
        chained,
        equation(left, plus(outside, inside)),
        {},
        {rule: 'the chain rule'},
      ),
      /^dy\/dx = f′\(g\(x\)\) \+ g′\(x\) \(the step “the chain rule”\) does not hold: at x = 2, the left side is 42, the right side 17$/,
    ],
    [
      'the slope of the sigmoid without its second factor',
      rewrite(sloped, {[bySigmoid.id]: p}, {rule: 'a known slope'}),
      /\(the step “a known slope”\) does not hold: at .*w = \[0\.4; 0\.1\].*the left side is \S+, the right side \S+$/,
    ],
    [
      'the error the wrong way round',
      step(
        vector,
        equation(
          vector.equation.written.left,
          negative(vector.equation.written.right),
        ),
        {},
        {rule: 'a sign'},
      ),
      /the left side is −?[\d.]+, the right side −?[\d.]+$/,
    ],
    [
      'a gradient of softmax that forgets the label',
      step(
        softmax.vector,
        equation(
          softmax.vector.equation.written.left,
          plus(softmax.vector.equation.written.right, beside(0.5, softmax.y)),
        ),
        {},
        {rule: 'all entries'},
      ),
      /\(the step “all entries”\) does not hold: at y = \[0; 0; 1\], z = \[1; −0\.5; 2\], in row 3, column 1, /,
    ],
    [
      'labels that do not add up to one',
      step(
        softmax.gathered,
        equation(
          softmax.gathered.equation.written.left,
          times(2, softmax.gathered.equation.written.right),
        ),
      ),
      /does not hold/,
    ],
  ])('%s', (_, wrong, why) => {
    const found = refusalOf(wrong);
    expect(found).toMatch(why);
  });
});
