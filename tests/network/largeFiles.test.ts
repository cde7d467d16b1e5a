import {describe, expect, test} from 'vitest';
import {
  NetworkFileError,
  parseNetwork,
} from '../../src/network/file/networkFile.ts';

const tiny = {
  title: 'Tiny',
  layers: [1, 1],
  activation: 'identity',
  loss: 'half-squared-error',
  weights: [[[2]]],
  biases: [[0]],
  input: [1],
  target: [1],
};

function refusal(text: string): string {
  try {
    parseNetwork(text);
    return '';
  } catch (error) {
    if (!(error instanceof NetworkFileError)) throw error;
    return error.message;
  }
}

describe('Of more mistakes than anybody reads the first twenty are told, and a count', () => {
  const many = 200_000;

  test.each<[string, object]>([
    ['numbers that are text', {input: Array(many).fill('1')}],
    [
      'numbers of a matrix',
      {weights: [Array.from({length: 400}, () => Array(500).fill('1'))]},
    ],
    ['rows without numbers', {weights: [Array.from({length: many}, () => [])]}],
    ['lists that are numbers', {biases: Array(many).fill(1)}],
    ['names', {activation: Array(many).fill('sigmod')}],
    ['sizes', {layers: Array(many).fill(0)}],
  ])('of %s', (_, change) => {
    const lines = refusal(JSON.stringify({...tiny, ...change})).split('\n');

    expect(lines).toHaveLength(21);
    const rest = Number(/^and (\d+) more problems$/.exec(lines[20]!)?.[1]);
    expect(rest).toBeGreaterThanOrEqual(many - 20);
    expect(rest).toBeLessThan(many + 500);
  });
});

test('Lists that nest deeper than any do are told by their place, and take no memory', () => {
  const deep = 1_000_000;
  const before = process.memoryUsage().heapUsed;

  expect(refusal(`{"input":\n${'['.repeat(deep)}${']'.repeat(deep)}}`)).toBe(
    'lists nest more than 64 deep at line 2, column 64; no valid file nests that deep',
  );
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50e6);
});

describe('A key that stands twice is told with both lines', () => {
  const text = JSON.stringify(tiny, null, 1);

  test('as it is', () => {
    expect(refusal(text.replace('"loss"', '"layers": [2, 2],\n "loss"'))).toBe(
      'layers stands twice in one object, in line 3 and in line 8. Leave one out',
    );
  });

  test('however it is written', () => {
    expect(refusal(text.replace('{', '{"\\u006cayers": [2, 2],'))).toMatch(
      /^layers stands twice in one object, in line 1 and in line 3/,
    );
  });

  test('and a text that looks like a key is none', () => {
    const titled = {
      ...tiny,
      title: '"layers": {"layers": ["layers"]}, "layers',
    };
    expect(parseNetwork(JSON.stringify(titled)).title).toBe(titled.title);
  });
});
