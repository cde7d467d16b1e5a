import {
  at,
  beside,
  derivation,
  equation,
  index,
  inNumbers,
  ln,
  minus,
  negative,
  over,
  partial,
  plus,
  rewrite,
  say,
  sigmoid,
  start,
  step,
  symbol,
  times,
  transpose,
  workOut,
} from 'backprop-figures/derivation';

const x = symbol('x', {role: 'activation', value: [1.5, -2]});
const w = symbol('w', {role: 'weight', value: [0.4, 0.1]});
const b = symbol('b', {role: 'bias', value: 0.2});
const y = symbol('y', {value: 1});
const z = symbol('z', {
  role: 'weightedInput',
  is: plus(beside(transpose(w), x), b),
});
const p = symbol('p', {role: 'activation', is: sigmoid(z)});
const j = index('j', 1, 2);

const loss = negative(
  plus(times(y, ln(p)), times(minus(1, y), ln(minus(1, p)))),
);
const L = symbol('L', {role: 'error', is: loss});

const weight = at(w, j);
const input = at(x, j);
const asked = partial(L, weight);

/** The three factors of the chain rule. */
export const byLoss = partial(L, p);
export const bySigmoid = partial(p, z);
export const byWeight = partial(z, weight);

export const stated = start(equation(L, loss), {
  rule: 'the loss',
  caption: say`The loss is large where ${p} is far from ${y}.`,
});

export const chained = start(
  equation(asked, times(byLoss, bySigmoid, byWeight)),
  {
    rule: 'the chain rule',
    caption: say`The weight moves ${z}, which moves ${p}, which moves ${L}.`,
  },
);

const known = rewrite(
  chained,
  {[byWeight.id]: input},
  {rule: 'a known slope', caption: say`${z} moves by the input.`},
);

const slope = times(p, minus(1, p));
const sloped = rewrite(
  known,
  {[bySigmoid.id]: slope},
  {
    rule: 'a known slope',
    caption: say`The slope of the sigmoid, by its own value.`,
  },
);

const ofLoss = minus(over(minus(1, y), minus(1, p)), over(y, p));
export const expanded = rewrite(
  sloped,
  {[byLoss.id]: ofLoss},
  {
    rule: 'a known slope',
    caption: say`Each logarithm has the slope one over its argument.`,
  },
);

const difference = minus(p, y);
export const cancelled = step(
  expanded,
  equation(asked, times(difference, input)),
  {[ofLoss.id]: difference},
  {
    rule: 'cancelling',
    caption: say`Both denominators cancel, and what is left is ${difference}.`,
  },
);

const gradient = partial(L, w);
export const vector = step(
  cancelled,
  equation(gradient, beside(difference, x)),
  {[asked.id]: gradient},
  {
    rule: 'all entries',
    caption: say`All entries together: the error, times the inputs.`,
  },
);

const numbers = inNumbers(vector, {
  rule: 'numbers',
  caption: say`The prediction less the label, times the inputs.`,
});

export const logisticRegression = derivation(
  'The gradient of logistic regression',
  [
    stated,
    chained,
    known,
    sloped,
    expanded,
    cancelled,
    vector,
    numbers,
    workOut(numbers, {
      rule: 'working out',
      caption: 'These are the gradients of the weights.',
    }),
  ],
);
