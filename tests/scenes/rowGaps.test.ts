import {expect, test} from 'vitest';
import {union} from '../../src/box.ts';
import {isLettering} from '../../src/check/sight.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {parseNetwork} from '../../src/network/file/networkFile.ts';
import {seenAtEnd} from '../helpers/seenAt.ts';

/** Rows without parentheses. */
const narrow = parseNetwork(
  JSON.stringify({
    title: 'One output',
    layers: [2, 2, 1],
    activation: ['tanh', 'sigmoid'],
    loss: 'half-squared-error',
    weights: [
      [
        [0.1, -0.2],
        [0.4, 0.5],
      ],
      [[0.3, -0.7]],
    ],
    biases: [[0.1, -0.1], [0.2]],
    input: [0.5, -1],
    target: [0],
  }),
);

test.each([
  ['two outputs', defaultNetwork],
  ['one output', narrow],
])(
  'Neighbouring rows of gradients stay a third of an em apart, for %s',
  async (_, network) => {
    const seen = await seenAtEnd({id: '09', network});
    const equations = seen
      .filter(isLettering)
      .filter(({kind}) => kind === 'equation');
    const rows = [...new Set(equations.map(({formula}) => formula))]
      .map(formula =>
        union(
          equations.filter(one => one.formula === formula).map(({box}) => box),
        )!,
      )
      .sort((one, other) => one.top - other.top);
    const gaps = rows.slice(1).map((row, at) => row.top - rows[at]!.bottom);

    expect(rows.length).toBe(4);
    expect(Math.min(...gaps)).toBeGreaterThan(0.99 * (equations[0]!.em / 3));
  },
);
