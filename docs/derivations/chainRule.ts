import {
  beside,
  derivation,
  derivative,
  equation,
  fn,
  inNumbers,
  number,
  plus,
  power,
  prime,
  rewrite,
  say,
  start,
  step,
  symbol,
  times,
  workOut,
} from 'backprop-figures/derivation';

const x = symbol('x', {role: 'activation', value: 2});
const g = fn('g', x => plus(beside(3, x), 1), {role: 'weightedInput'});
const f = fn('f', u => power(u, 2), {role: 'error'});

const inner = g(x);
const y = symbol('y', {role: 'error', is: f(inner)});
const slope = derivative(y, x);

const asked = start(equation(slope, derivative(f(inner), x)), {
  rule: 'the question',
  caption: say`How does ${y} move when ${x} is nudged?`,
});

/** The slope of the outer function, and that of the inner one. */
export const outside = prime(f)(inner);
export const inside = prime(g)(x);

export const chained = step(
  asked,
  equation(slope, times(outside, inside)),
  {},
  {
    rule: 'the chain rule',
    caption:
      'The slope outside, taken at the inner value, times the slope inside.',
  },
);

const outer = rewrite(
  chained,
  {[outside.id]: beside(2, inner)},
  {
    rule: 'a known slope',
    caption: say`The slope of a square is twice what is squared.`,
  },
);

const both = rewrite(
  outer,
  {[inside.id]: number(3)},
  {
    rule: 'a known slope',
    caption: say`${inner} moves three times as much as ${x}.`,
  },
);

const written = rewrite(
  both,
  {[inner.id]: plus(beside(3, x), 1)},
  {rule: 'a definition', caption: say`The inner function is written out.`},
);

const numbers = inNumbers(written, {
  rule: 'numbers',
  caption: say`${x} has a value.`,
});

const result = workOut(numbers, {
  rule: 'working out',
  caption: say`${y} moves that many times as much as ${x}.`,
});

export const chainRule = derivation('The chain rule for f(g(x))', [
  asked,
  chained,
  outer,
  both,
  written,
  numbers,
  result,
]);
