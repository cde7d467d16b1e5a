import {describe, expect, test} from 'vitest';
import {readingsOf} from '../../../src/check/readBack/readings.ts';
import {formatValue} from '../../../src/math/write/formatValue.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import type {Network} from '../../../src/network/network.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {showing, stay, value} from '../helpers/things.ts';
import {outcomes, placed, readingsIn} from './shownThings.ts';

const tanh = sampleNetworks.get('3-4-2-tanh')!;

function at(
  letter: string,
  values: readonly number[],
): readonly (readonly [string, number])[] {
  return values.map((value, index) => [`${letter}${index + 1}`, value]);
}

/** Every number that a map can show, at the id of its place. */
function numbersOf(network: Network): readonly (readonly [string, number])[] {
  const {z, a, error, outputErrors} = forwardPass(network);
  const layers = network.weights.flatMap((rows, index) => {
    const layer = index + 1;
    const source = (column: number) =>
      layer === 1 ? `x${column}` : `a${layer - 1}-${column}`;
    return [
      ...at(`z${layer}-`, z[layer]!),
      ...at(`a${layer}-`, a[layer]!),
      ...rows.flatMap((row, i) =>
        row.map((w, j) => [`${source(j + 1)}>z${layer}-${i + 1}`, w] as const),
      ),
      ...network.biases[index]!.map(
        (b, i) => [`b${layer}>z${layer}-${i + 1}`, b] as const,
      ),
    ];
  });
  return [
    ...at('x', network.input),
    ...layers,
    ...at('e', outputErrors),
    ['E', error],
  ];
}

describe.each([
  ['the default network', defaultNetwork],
  ['another network', tanh],
])('On the map of %s', (_, network) => {
  const numbers = numbersOf(network);

  test('the number of each place is true there', () => {
    const found = readingsIn(
      network,
      numbers.flatMap(([at, number]) => placed(at, formatValue(number))),
    );

    expect(found).toHaveLength(numbers.length);
    expect(found.filter(({outcome}) => outcome !== 'true')).toEqual([]);
  });

  test('a number that is a little larger is not, and the right one is told', () => {
    const wrong = numbers.filter(([, number]) => number !== 0);
    const found = readingsIn(
      network,
      wrong.flatMap(([at, number]) => placed(at, formatValue(number * 1.01))),
    );

    expect(found).toHaveLength(wrong.length);
    for (const [index, {outcome, why}] of found.entries()) {
      const [at, number] = wrong[index]!;
      expect(outcome).toBe('untrue');
      const told = String(Number(number.toPrecision(6))).replace('-', '−');
      expect(why).toBe(`${at} is ${told}`);
    }
  });
});

describe('What has been moved', () => {
  const change = value('+0.10', {id: 'change'});
  const moved = forwardPass({...defaultNetwork, input: [0.15, 0.1]});
  const follower = placed('a1-2', formatValue(moved.a[1]![1]!));
  const others = [...placed('x1', '0.15'), change];

  test('has the numbers to which it was moved, and those that follow', () => {
    expect(
      outcomes(defaultNetwork, [change], [...others, ...follower]),
    ).toEqual(['unread', 'true', 'true']);
  });

  test('is not taken for true where the map does not show what was moved', () => {
    expect(outcomes(defaultNetwork, [change], follower).at(-1)).not.toBe(
      'true',
    );
  });

  test.each<[string, number, number, Network]>([
    ['a weight', 2, 1, withWeight(defaultNetwork, 1, 0)],
  ])('%s moves what it feeds, and no more', (_, layer, row, network) => {
    const pass = forwardPass(network);
    const edge = `a1-1>z${layer}-${row + 1}`;
    const z = (at: number, number: number) =>
      placed(`z${layer}-${at}`, formatValue(number));
    const before = forwardPass(defaultNetwork);

    expect(
      outcomes(
        defaultNetwork,
        [change],
        [
          change,
          ...placed(edge, '0.60'),
          ...z(row + 1, pass.z[layer]![row]!),
          ...z(row, before.z[layer]![row - 1]!),
        ],
      ),
    ).toEqual(['unread', 'true', 'true', 'true']);
  });
});

/** With 0.1 more at a weight of the last layer. */
function withWeight(network: Network, row: number, column: number): Network {
  const weights = network.weights.map((matrix, at) =>
    matrix.map((values, i) =>
      values.map((w, j) =>
        at === 1 && i === row && j === column ? w + 0.1 : w,
      ),
    ),
  );
  return {...network, weights};
}

describe('A number', () => {
  test('that stands by itself is not read', () => {
    expect(readingsIn(defaultNetwork, [value('0.7514')])).toMatchObject([
      {kind: 'number', shown: '0.7514', outcome: 'unread'},
    ]);
  });

  test('at a place of another network is not read', () => {
    expect(outcomes(defaultNetwork, placed('a3-1', '0.7514'))).toEqual([
      'unread',
    ]);
    expect(outcomes(defaultNetwork, placed('a1-3', '0.7514'))).toEqual([
      'unread',
    ]);
  });

  test('that is no number is not read', () => {
    expect(outcomes(defaultNetwork, placed('a1-1', 'about 1'))).toEqual([
      'unread',
    ]);
  });

  test.each([
    ['0.59', 'true'],
    ['1', 'true'],
    ['2', 'untrue'],
    ['0', 'untrue'],
    ['0.0', 'untrue'],
  ])('of few digits, %s, is %s of 0.5933', (text, outcome) => {
    expect(outcomes(defaultNetwork, placed('a1-1', text))).toEqual([outcome]);
  });

  test('is read while it rests, and from its first to its last moment', () => {
    const away = placed('a1-1', '0.9').map(seen => ({...seen, id: 'other'}));
    const moves = Array.from({length: 6}, (_, at) => ({
      seen: [value('0.9', {x: 100 * at, id: 'moving'})],
    }));
    const {moments} = showing([
      ...stay(10, placed('a1-1', '0.59')),
      ...moves,
      ...stay(10, away),
    ]);
    const found = readingsOf(moments, defaultNetwork);

    expect(found).toMatchObject([
      {shown: '0.59 at a1-1', outcome: 'true', time: 0, until: 0.9},
      {shown: '0.9 at a1-1', outcome: 'untrue', time: 1.6, until: 2.5},
    ]);
  });
});
