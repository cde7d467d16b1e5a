import {describe, expect, test} from 'vitest';
import {
  bias,
  parseParameter,
  weight,
} from '../../../src/math/term/parameter.ts';
import {plainNetwork} from '../networks.ts';

const network = plainNetwork([2, 3, 12]);

test.each([
  ['w2,1,3', weight(2, 1, 3)],
  ['w2, 12, 3', weight(2, 12, 3)],
  ['b1,3', bias(1, 3)],
])('%s is read as a parameter', (text, parameter) => {
  expect(parseParameter(text, network)).toEqual(parameter);
});

describe('What is not a parameter is refused with the way out:', () => {
  test.each([
    ['v1,1,1', '"v1,1,1" is not a parameter. Write w2,1,1'],
    ['w1,1', '"w1,1" is not a parameter'],
    ['b1,1,1', '"b1,1,1" is not a parameter'],
    ['', '"" is not a parameter'],
    ['w0,1,1', 'its layer is 0. Choose 1 to 2.'],
    ['w3,1,1', 'its layer is 3. Choose 1 to 2.'],
    ['w1,4,1', 'its row is 4. Choose 1 to 3.'],
    ['w2,1,4', 'its column is 4. Choose 1 to 3.'],
    ['b2,13', 'its row is 13. Choose 1 to 12.'],
    ['w1,99999999999999999999,1', 'its row is 100000000000000000000'],
  ])('%s', (text, message) => {
    expect(() => parseParameter(text, network)).toThrow(message);
  });
});
