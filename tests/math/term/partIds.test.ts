import {expect, test} from 'vitest';
import {
  equation,
  negative,
  number,
  product,
  sum,
} from '../../../src/math/term/build.ts';
import {belongsTo, isPart, partId} from '../../../src/math/term/partIds.ts';
import {inkOf} from '../../../src/math/write/latex.ts';

const [one, two, three] = ['one', 'two', 'three'].map((id, at) =>
  number(id, at + 1),
);
const written = inkOf(
  equation(
    'q',
    one!,
    product('p', [two!, negative('n', sum('s', [three!, number('four', 4)]))]),
  ),
);

test('What a formula prints beside its terms goes by the ids of parts', () => {
  expect(written.get(partId('q', 'equals'))).toBe('=');
  expect(written.get(partId('n', 'times'))).toBe('\\cdot');
  expect(written.get(partId('four', 'plus'))).toBe('+');
  expect(written.has(partId('s', 'fence'))).toBe(true);
});

test('A part is told by its name, and by whose it is', () => {
  const plus = partId('four', 'plus');

  expect(isPart(plus, 'plus')).toBe(true);
  expect(isPart(plus, 'times')).toBe(false);
  expect(isPart('plus', 'plus')).toBe(false);
  expect(belongsTo(plus, 'four')).toBe(true);
  expect(belongsTo('four', 'four')).toBe(true);
  expect(belongsTo('fourth', 'four')).toBe(false);
});
