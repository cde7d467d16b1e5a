import {expect, test} from 'vitest';
import {boxOf, element, flex, item} from '../page.ts';

const holding = (side: 'width' | 'height', inner: number) =>
  element(
    'div',
    {position: 'relative', display: 'flex', [side]: '200px'},
    item(inner, inner),
  );

test.each([
  [200, 200],
  [160, 160],
  [20, 100],
])('A box of 200 with %d inside shrinks to %d for 100', (inner, size) => {
  const wide = holding('width', inner);
  flex({width: '100px'}, wide);
  const high = holding('height', inner);
  flex({height: '100px', flexDirection: 'column'}, high);

  expect(boxOf(wide)[2]).toBe(size);
  expect(boxOf(high)[3]).toBe(size);
});
