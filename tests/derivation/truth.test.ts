import {describe, expect, test} from 'vitest';
import {
  abs,
  at,
  beside,
  between,
  column,
  cos,
  derivative,
  type Domain,
  entrywise,
  except,
  equation,
  exp,
  fn,
  index,
  ln,
  matrix,
  minus,
  negative,
  over,
  partial,
  plainFunction,
  plus,
  positiveNumbers,
  power,
  prime,
  probabilities,
  realNumbers,
  refusalOf,
  sigmoid,
  sin,
  sqrt,
  start,
  step,
  sumOver,
  symbol,
  tanh,
  tex,
  times,
  transpose,
  wholeNumbers,
} from '../../src/derivation/index.ts';
import type {Loose} from '../../src/derivation/key.ts';

const x = symbol('x', {value: 3});
const a = symbol('a', {value: 0.5, domain: positiveNumbers});
const c = symbol('c', {value: -2, domain: except(realNumbers, 0)});
const z = symbol('z', {value: [1, -0.5, 2]});
const W = symbol('W', {
  value: [
    [1, 2, 3],
    [4, 5, 6],
  ],
});
const n = symbol('n', {is: 3});
const i = index('i', 1, n);
const j = index('j', 1, n);
const f = fn('f', u => plus(power(u, 3), 1));

function refusal(one: Loose, other: Loose): string | undefined {
  return refusalOf(start(equation(one, other)));
}

describe('An equation that holds everywhere passes:', () => {
  test.each<[string, Loose, Loose]>([
    [
      'a binomial',
      power(plus(x, a), 2),
      plus(power(x, 2), beside(2, x, a), power(a, 2)),
    ],
    ['a fraction', over(x, over(a, 2)), over(beside(2, x), a)],
    ['a logarithm', ln(power(a, 3)), times(3, ln(a))],
    ['a root', power(sqrt(a), 2), a],
    ['Pythagoras', plus(power(sin(x), 2), power(cos(x), 2)), 1],
    ['the slope of a power', derivative(power(x, 4), x), times(4, power(x, 3))],
    [
      'the slope of an exponential',
      derivative(exp(beside(2, x)), x),
      times(2, exp(beside(2, x))),
    ],
    ['the slope of tanh', derivative(tanh(x), x), minus(1, power(tanh(x), 2))],
    ['the slope of a size', derivative(abs(c), c), over(c, abs(c))],
    [
      'a second derivative',
      derivative(derivative(sin(x), x), x),
      negative(sin(x)),
    ],
    ['a prime', prime(f)(x), times(3, power(x, 2))],
    ['a prime of a prime', prime(prime(f))(x), times(6, x)],
    [
      'the slope of the sigmoid',
      prime(sigmoid)(x),
      times(sigmoid(x), sigmoid(negative(x))),
    ],
    [
      'a sum over an index',
      sumOver(i, at(z, i)),
      plus(at(z, 1), at(z, 2), at(z, 3)),
    ],
    [
      'a derivative by an entry',
      partial(sumOver(i, power(at(z, i), 2)), at(z, j)),
      times(2, at(z, j)),
    ],
    ['a gradient', partial(sumOver(i, power(at(z, i), 2)), z), beside(2, z)],
    ['a Jacobian', partial(beside(W, z), z), W],
    [
      'the square of a length',
      beside(transpose(z), z),
      sumOver(i, power(at(z, i), 2)),
    ],
    [
      'a function of every entry',
      exp(z),
      column(exp(at(z, 1)), exp(at(z, 2)), exp(at(z, 3))),
    ],
    [
      'products entry by entry',
      entrywise(z, z),
      column(power(at(z, 1), 2), power(at(z, 2), 2), power(at(z, 3), 2)),
    ],
    [
      'a matrix of terms',
      transpose(
        matrix([
          [x, a],
          [1, 2],
        ]),
      ),
      matrix([
        [x, 1],
        [a, 2],
      ]),
    ],
  ])('%s', (_, one, other) => {
    expect(refusal(one, other)).toBeUndefined();
  });
});

describe('An equation is refused', () => {
  test('with the step, the values given and both results', () => {
    const wrong = step(
      equation(power(x, 2), times(x, x)),
      equation(power(x, 2), beside(2, x)),
      {},
      {rule: 'a rule that is none'},
    );
    expect(refusalOf(wrong)).toBe(
      'x² = 2 x (the step “a rule that is none”) does not hold: at x = 3, the left side is 9, the right side 6',
    );
  });

  test('that holds by chance at the values given, at random ones', () => {
    const two = symbol('x', {value: 2});
    expect(refusal(power(two, 2), beside(2, two))).toMatch(
      /^x² = 2 x .*does not hold: at the random values x = \S+, the left side is \S+, the right side \S+$/,
    );
  });

  test('with the entry that differs', () => {
    expect(refusal(beside(2, z), plus(z, column(1, 0, 2)))).toContain(
      'at z = [1; −0.5; 2], in row 2, column 1, the left side is −1, the right side −0.5',
    );
  });

  test('whose value given is outside of its domain', () => {
    const p = symbol('p', {value: [0.5, 0.4], domain: probabilities});
    expect(refusal(p, p)).toContain(
      'p = [0.5; 0.4] is not in its domain, probabilities, whose sum is 1',
    );
  });

  test('that has no value somewhere in its domain', () => {
    expect(refusal(ln(x), ln(x))).toMatch(/the left side is NaN/);
  });

  test('whose symbol has neither a value nor a place to draw one from', () => {
    const free = symbol('c');
    expect(refusalOf(start(equation(free, 2, {holds: 'atValues'})))).toContain(
      'c has no value',
    );
  });

  test('with its symbols as they are drawn', () => {
    const [first, w] = [
      symbol('x', {value: 3, index: [0]}),
      symbol('w', {index: [1, 2]}),
    ];
    expect(refusal(first, 4)).toContain('at x₀ = 3,');
    expect(refusalOf(start(equation(w, 2, {holds: 'atValues'})))).toContain(
      'w₁₂ has no value',
    );
    expect(() => symbol('w', {is: 1, value: 2, index: [1, 10]})).toThrow(
      'w_(1,10) is given by a formula',
    );
  });

  test('whose function states a wrong slope, with what central differences give', () => {
    const wrong = plainFunction('h', {
      value: Math.sinh,
      slope: u => times(2, exp(u)),
    });
    expect(refusal(derivative(wrong(x), x), times(2, exp(x)))).toMatch(
      /d\/dx h\(x\) at 3 is 40\.1\d* by dual numbers, and 10\.06\d* by central differences/,
    );
  });

  test('that is false only by the sum of a domain', () => {
    const q = symbol('q', {value: [0.2, 0.3, 0.5]});
    expect(refusal(sumOver(i, at(q, i)), 1)).toMatch(/random values/);
  });
});

test('Random values are the same every time', () => {
  const y = symbol('y', {domain: between(1, 2)});
  const again = symbol('y', {domain: between(1, 2)});
  expect(refusal(y, 5)).toBe(refusal(again, 5));
});

test('A domain with nothing left is refused', () => {
  const none = except(wholeNumbers(1, 2), 1, 2);
  expect(() => none.draw(Math.random, [1, 1])).toThrow(
    'Nothing is left of whole numbers from 1 to 2 except 1, 2.',
  );
});

test.each<[string, Domain, number[][]]>([
  ['all but some numbers', except(realNumbers, 0, 1), [[1]]],
  ['positive numbers', positiveNumbers, [[0]]],
  ['numbers between two others', between(2, 3), [[3.1]]],
  ['whole numbers', wholeNumbers(1, 4), [[2.5]]],
  ['probabilities', probabilities, [[0.5], [0.6]]],
])(
  'A domain of %s draws its members and refuses others',
  (_, domain, other) => {
    let seed = 0;
    const random = () => (seed = (seed + 0.6180339887) % 1);
    for (let count = 0; count < 50; count++) {
      expect(domain.has(domain.draw(random, [3, 1]))).toBe(domain.text !== '');
    }
    expect(domain.has(other)).toBe(false);
  },
);

describe('TeX', () => {
  const sign = tex('\\oint', {value: 9});

  test('marks each step that rests on it, also behind a symbol', () => {
    const hidden = symbol('h', {is: sign});
    expect(start(equation(sign, 9)).isVerified).toBe(false);
    expect(start(equation(hidden, 9)).isVerified).toBe(false);
    expect(start(equation(x, x)).isVerified).toBe(true);
  });

  test('is tried at the values given where it states its own', () => {
    expect(refusal(power(x, 2), sign)).toBeUndefined();
    expect(refusal(x, sign)).toContain('the left side is 3, the right side 9');
  });

  test('without a value is not tried', () => {
    expect(refusal(x, tex('\\star'))).toBeUndefined();
  });
});
