import {
  at,
  derivation,
  equation,
  exp,
  index,
  inNumbers,
  ln,
  minus,
  negative,
  over,
  partial,
  plus,
  probabilities,
  rewrite,
  say,
  start,
  step,
  sumOver,
  symbol,
  times,
  workOut,
} from 'backprop-figures/derivation';

const n = symbol('n', {is: 3});
const i = index('i', 1, n);
const j = index('j', 1, n);
const k = index('k', 1, n);
const z = symbol('z', {role: 'weightedInput', value: [1, -0.5, 2]});
export const y = symbol('y', {value: [0, 0, 1], domain: probabilities});

const total = sumOver(i, exp(at(z, i)));
const p = symbol('p', {role: 'activation', is: over(exp(z), total)});

const label = at(y, k);
const share = at(p, k);
const score = at(z, k);
const surprise = ln(share);
const loss = negative(sumOver(k, times(label, surprise)));
const L = symbol('L', {role: 'error', is: loss});

export const stated = start(equation(L, loss), {
  rule: 'the loss',
  caption: say`The loss is how surprising the label ${y} is to ${p}.`,
});

const ratio = over(exp(score), total);
const surpriseOfRatio = ln(ratio);
const spelled = rewrite(
  stated,
  {[surprise.id]: surpriseOfRatio},
  {rule: 'a definition', caption: say`${p} is a softmax: shares of a whole.`},
);

const whole = ln(total);
const logarithm = minus(score, whole);
const divided = rewrite(
  spelled,
  {[surpriseOfRatio.id]: logarithm},
  {rule: 'a logarithm', caption: 'The logarithm of a share is a difference.'},
);

const simple = plus(negative(sumOver(k, times(label, score))), whole);
export const gathered = step(
  divided,
  equation(L, simple),
  {},
  {
    rule: 'a sum of 1',
    caption: 'The labels add up to one, so the second part stands alone.',
  },
);

const entry = at(z, j);
const asked = partial(L, entry);
const differentiated = step(
  gathered,
  equation(asked, partial(simple, entry)),
  {},
  {rule: 'the question', caption: say`One score ${entry} is nudged.`},
);

const wanted = at(y, j);
const part = over(exp(entry), total);
export const slopes = step(
  differentiated,
  equation(asked, plus(negative(wanted), part)),
  {},
  {
    rule: 'known slopes',
    caption: say`Only the term of ${entry} moves in each sum.`,
  },
);

const guessed = at(p, j);
const named = rewrite(
  slopes,
  {[part.id]: guessed},
  {rule: 'a name', caption: say`That share is ${guessed} again.`},
);

const turned = step(
  named,
  equation(asked, minus(guessed, wanted)),
  {},
  {rule: 'order', caption: 'What is given, less what is wanted.'},
);

const gradient = partial(L, z);
const prediction = minus(p, y);
export const vector = step(
  turned,
  equation(gradient, prediction),
  {[asked.id]: gradient, [guessed.id]: p, [wanted.id]: y},
  {rule: 'all entries', caption: say`All entries together: ${prediction}.`},
);

const numbers = inNumbers(vector, {
  rule: 'numbers',
  caption: 'The prediction less the label.',
});

export const softmaxCrossEntropy = derivation('Softmax with cross-entropy', [
  stated,
  spelled,
  divided,
  gathered,
  differentiated,
  slopes,
  named,
  turned,
  vector,
  numbers,
  workOut(numbers, {
    rule: 'working out',
    caption: 'The right score has to grow, the others to shrink.',
  }),
]);
