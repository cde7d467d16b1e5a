import {describe, expect, test} from 'vitest';

import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {parseNetwork} from '../../../src/network/file/networkFile.ts';
import {badNetworkFiles} from '../badNetworkFiles.ts';
import {changed, networkFields, networkText, problems} from '../networkText.ts';

describe('a good network file', () => {
  test('is read as the default network', () => {
    expect(parseNetwork(networkText)).toEqual(defaultNetwork);
  });

  test('may give one activation for all layers or one for each', () => {
    const [first, second] = ['relu', 'tanh'];

    expect(parseNetwork(changed({activation: first})).activations).toEqual([
      first,
      first,
    ]);
    expect(
      parseNetwork(changed({activation: [first, second]})).activations,
    ).toEqual([first, second]);
  });

  test('may end in softmax, and softmax may be its only layer', () => {
    const single = {
      layers: [2, 2],
      activation: 'softmax',
      loss: 'categorical-cross-entropy',
      weights: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      biases: [[0, 0]],
      target: [0.25, 0.75],
    };

    expect(problems(changed(single))).toEqual([]);
    expect(problems(changed({activation: ['relu', 'softmax']}))).toEqual([]);
  });

  test('may list several examples, of which the first is its own', () => {
    const {input, target} = defaultNetwork;
    const other = {input: [1, 0], target: [0, 1]};
    const examples = [{input, target}, other];
    const several = {examples, input: undefined, target: undefined};

    expect(parseNetwork(changed(several))).toEqual({
      ...defaultNetwork,
      examples,
    });
  });

  test('may leave out $schema and begin with a byte order mark', () => {
    const {$schema: _, ...rest} = networkFields;

    expect(problems(`\uFEFF${JSON.stringify(rest)}`)).toEqual([]);
  });
});

test('Several mistakes come in the order of the file, that of a list before those in it', () => {
  const several = {
    weights: [
      [
        [1, 2],
        [3, 4, 5],
      ],
    ],
    biases: [[1]],
    input: [1],
  };

  expect(problems(changed(several)).map(line => line.split(':')[0])).toEqual([
    'weights',
    'weights[0][1]',
    'biases',
    'biases[0]',
    'input',
  ]);
});

describe('each mistake is named with its place', () => {
  test.each(badNetworkFiles)('%s', (_, changes, line) => {
    expect(problems(changed(changes))).toEqual([line]);
  });

  test.each([
    ['sigmod', 'sigmoid'],
    ['Tanh', 'tanh'],
    ['RELU', 'relu'],
    ['leakyrelu', 'leaky-relu'],
    ['soft-max', 'softmax'],
  ])('the activation "%s" is answered with "%s"', (name, nearest) => {
    const [line] = problems(changed({activation: [name, 'relu']}));

    expect(line).toMatch(
      /^activation\[0\]: expected one of identity, sigmoid,/,
    );
    expect(line).toContain(`got "${name}". Did you mean "${nearest}"?`);
  });

  test.each([
    ['mean-square-error', 'mean-squared-error'],
    ['cross-entropy', 'binary-cross-entropy'],
  ])('the loss "%s" is answered with "%s"', (name, nearest) => {
    expect(problems(changed({loss: name}))).toEqual([
      expect.stringContaining(`got "${name}". Did you mean "${nearest}"?`),
    ]);
  });

  test('infinities are refused, which JSON writes as 1e999', () => {
    expect(problems(networkText.replace('0.15', '1e999'))).toEqual([
      'weights[0][0][0]: expected a finite number, got Infinity',
    ]);
    expect(problems(networkText.replace('0.6,', '-1e999,'))).toEqual([
      'biases[1][0]: expected a finite number, got -Infinity',
    ]);
  });

  test.each(Object.keys(networkFields).filter(key => key !== '$schema'))(
    'the key "%s" is missed when it is not there',
    key => {
      const lines = problems(changed({[key]: undefined}));

      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(
        new RegExp(`^${key}: expected .*, got nothing$`),
      );
    },
  );

  test('rows of unlike length are seen even where no size is stated', () => {
    const lines = problems(
      changed({
        layers: ['2', 2, 2],
        weights: [
          [[1, 2], [3]],
          [
            [1, 2],
            [3, 4],
          ],
        ],
      }),
    );

    expect(lines).toEqual([
      'layers[0]: expected a finite number, got "2"',
      'weights[0][1]: expected 2 numbers, got 1',
    ]);
  });

  test('all mistakes of a file are listed at once', () => {
    const lines = problems(
      changed({
        layers: [2, 3, 2],
        activation: ['relux', 'relu'],
        biases: [
          [1, 2, 3],
          [1, '2'],
        ],
        target: [1],
        colour: 'red',
      }),
    );

    expect(lines.map(line => line.split(':')[0])).toEqual([
      'activation[0]',
      'biases[1][1]',
      'colour',
      'weights[0]',
      'weights[1][0]',
      'weights[1][1]',
      'target',
    ]);
  });
});
