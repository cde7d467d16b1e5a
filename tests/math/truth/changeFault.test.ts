import {expect, test} from 'vitest';
import {
  sentenceFault,
  statementsIn,
} from '../../../src/math/truth/sentenceFault.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import {words as learning} from '../../../src/math/words/figures/figure22.ts';
import {words as step} from '../../../src/math/words/figures/figure20.ts';
import {courseOf} from '../../../src/network/course.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {fullyDrawn} from '../../helpers/sampleNetworks.ts';
import {sentenceText} from '../../../src/math/write/sentenceText.ts';

const point = pointOf(defaultNetwork);
const {errors} = courseOf(defaultNetwork);
const [first, second, last] = [errors[0]!, errors[1]!, errors.at(-1)!];

test('An error that is said to change changes so in a step or in a course', () => {
  const said = [
    step.end(first, second),
    learning.course('E', [first, last], errors.length - 1),
  ];

  expect(said.map(sentenceText)).toEqual([
    'E falls from 0.2984 to 0.2805.',
    'E falls from 0.2984 to 0.006083 after 100 steps.',
  ]);
  for (const one of said) expect(sentenceFault(one, {point})).toBeUndefined();
});

test.each([...fullyDrawn])(
  'The errors of a course are said as they are, however small: %s',
  (_, network) => {
    const at = courseOf(network).errors;
    const sentence = learning.course('E', [at[0]!, at.at(-1)!], at.length - 1);

    expect(statementsIn(sentence)).toBe(1);
    expect(sentenceFault(sentence, {point: pointOf(network)})).toBeUndefined();
  },
);

test.each([
  step.end(first, errors[2]!),
  step.end(second, first),
  learning.course('E', [second, last], 100),
])('Another change is no truth', sentence => {
  expect(sentenceFault(sentence, {point})).toContain('the core says');
});

test.each([
  [0.5, 0.5, 'E stays at 0.50.'],
  [0.5, 0.75, 'E rises from 0.50 to 0.75: the rate is too large.'],
  [0.3, 0.29999, 'E falls from 0.30 to 0.29999.'],
])('Words and digits follow the numbers %d and %d', (from, to, text) => {
  expect(sentenceText(step.end(from, to))).toBe(text);
});
