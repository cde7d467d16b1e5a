import {describe, expect, test} from 'vitest';
import {
  type NetworkTiming,
  networkTimingsText,
  readNetworkTimings,
  timingOf,
  withBeats,
} from '../../src/timing/networkTimings.ts';

const mine: NetworkTiming = {
  network: 'mine.json',
  numbers: 'aa',
  figures: {figure03: [{name: 'hop 1', rest: 2.5}]},
};
const piped: NetworkTiming = {numbers: 'bb', figures: {figure01: []}};

test('Timing of networks is written as a line an entry, to the millisecond, figures in order, with LF', () => {
  const timings = [
    {
      ...mine,
      figures: {
        figure10: [{name: 'b', targetTime: 1}],
        figure03: [
          {name: 'hop 1', rest: 2.50049},
          {name: 'hop "2"', rest: 0},
        ],
      },
    },
    piped,
  ];

  expect(networkTimingsText(timings)).toBe(`{
  "networks": [
    {
      "network": "mine.json",
      "numbers": "aa",
      "figures": {
        "figure03": [
          {"name": "hop 1", "rest": 2.5},
          {"name": "hop \\"2\\"", "rest": 0}
        ],
        "figure10": [
          {"name": "b", "targetTime": 1}
        ]
      }
    },
    {
      "numbers": "bb",
      "figures": {
        "figure01": []
      }
    }
  ]
}
`);
});

test.each([
  ['none', []],
  ['some', [mine, piped]],
  [
    'some that are wrong, which are kept for their author to mend',
    [{...mine, figures: {a: {b: 1}, c: [null, {name: 'x', rest: '1', y: 2}]}}],
  ],
])('Timing of networks is read as it was written: %s', (_, timings) => {
  const text = networkTimingsText(timings);

  expect(readNetworkTimings(text, 'f.json')).toEqual(timings);
  expect(networkTimingsText(readNetworkTimings(text, 'f.json'))).toBe(text);
});

test.each([
  ['', 'line 1: it is empty'],
  ['{"networks": [', 'line 1: it is not JSON'],
  ['{}', 'it is not an object with a list of "networks" and nothing else'],
  ['{"networks": [], "more": 1}', 'it is not an object with a list'],
  ['{"networks": [null]}', 'entry 1 of its networks is invalid'],
  ['{"networks": [{"numbers": "a", "figures": []}]}', 'entry 1'],
  ['{"networks": [{"numbers": 1, "figures": {}}]}', 'entry 1'],
  ['{"networks": [{"numbers": "a", "figures": {}, "x": 1}]}', 'entry 1'],
])('%j is refused by an error that names the file', (text, mistake) => {
  expect(() => readNetworkTimings(text, 'f.json')).toThrow(
    `The timing in f.json cannot be used: ${mistake}`,
  );
});

describe('The timing of a network is found', () => {
  const copy = {...mine, network: 'copy.json'};

  test.each<[string, Parameters<typeof timingOf>[1], unknown]>([
    ['by its file and numbers', {network: 'mine.json', numbers: 'aa'}, mine],
    [
      'by its file, with other numbers',
      {network: 'mine.json', numbers: 'x'},
      mine,
    ],
    [
      'by its numbers, in another file',
      {network: 'x.json', numbers: 'aa'},
      mine,
    ],
    ['by its numbers, from a pipe', {numbers: 'aa'}, mine],
    [
      'by its file before its numbers',
      {network: 'copy.json', numbers: 'aa'},
      copy,
    ],
    ['by nothing else', {network: 'x.json', numbers: 'x'}, undefined],
    ['by no missing name', {numbers: 'x'}, undefined],
  ])('%s', (_, id, found) => {
    expect(timingOf([mine, copy, piped], id)).toEqual(found);
  });
});

describe('Other beats of a scene', () => {
  const beats = [{name: 'hop 2', rest: 1}];

  test('leave other networks, and other scenes, as they are', () => {
    const id = {network: 'mine.json', numbers: 'aa'};
    const after = withBeats([piped, mine], id, 'figure04', beats);

    expect(after).toEqual([
      piped,
      {...mine, figures: {...mine.figures, figure04: beats}},
    ]);
  });

  test('of a network that has none yet come last', () => {
    const id = {network: 'new.json', numbers: 'cc'};

    expect(withBeats([mine], id, 'figure04', beats)).toEqual([
      mine,
      {...id, figures: {figure04: beats}},
    ]);
  });

  test('that are none leave no trace, unless nothing is what counts', () => {
    const id = {network: 'mine.json', numbers: 'aa'};

    expect(withBeats([mine], id, 'figure03', [])).toEqual([]);
    expect(withBeats([], id, 'figure03', [])).toEqual([]);
    expect(withBeats([mine], id, 'figure03', [], true)).toEqual([
      {...mine, figures: {figure03: []}},
    ]);
  });

  test('keep the numbers that the network was tuned for', () => {
    const id = {network: 'mine.json', numbers: 'new'};

    expect(withBeats([mine], id, 'figure03', beats)).toMatchObject([
      {numbers: 'aa'},
    ]);
  });
});
