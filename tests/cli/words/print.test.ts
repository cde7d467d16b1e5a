import {expect, test} from 'vitest';
import {jsonText} from '../../../src/cli/words/print.ts';

const value = {
  text: 'a row: [\n  1,\n  2\n]',
  row: [1, -2.5e-7, 1e21],
  rows: [
    [0.1, 0.2],
    [0.3, -0],
  ],
  empty: [],
  mixed: [1, 'two', {three: [3]}],
};

test('JSON for people is the same JSON', () => {
  expect(JSON.parse(jsonText(value))).toEqual(
    JSON.parse(JSON.stringify(value)),
  );
});

test('A row of numbers stands on one line', () => {
  const lines = jsonText(value).split('\n');

  expect(lines).toContain('  "row": [1, -2.5e-7, 1e+21],');
  expect(lines).toContain('    [0.1, 0.2],');
});
