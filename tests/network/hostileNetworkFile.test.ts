import {describe, expect, test} from 'vitest';

import {forwardPass} from '../../src/network/forward.ts';
import {parseNetwork} from '../../src/network/file/networkFile.ts';
import {changed, networkText, problems} from './networkText.ts';
import {seededRandom} from './randomNetwork.ts';

describe('hostile files', () => {
  test.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '3'],
    ['a text', '"network"'],
  ])('%s is not a network', (_, file) => {
    expect(problems(file)).toEqual([
      expect.stringMatching(/^expected an object with the keys of a network/),
    ]);
  });

  test('huge layers are refused without being built', () => {
    const lines = problems(changed({layers: [1e12, 9e15, 2]}));

    expect(lines).toContain(
      'weights[0]: expected 9000000000000000 rows, got 2',
    );
    expect(problems(changed({layers: [2, 1e20, 2]}))).toEqual([
      'layers[1]: expected at most 9007199254740991, got 100000000000000000000',
    ]);
  });

  test('a million layers are refused at once', () => {
    const started = performance.now();
    const lines = problems(changed({layers: Array(1e6).fill(2)}));

    expect(lines).toContain('weights: expected 999999 matrices, got 2');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('deep nesting is no place for a number', () => {
    const deep = '['.repeat(1e5) + ']'.repeat(1e5);
    const file = networkText.replace('0.05', deep);

    expect(problems(file)).toEqual([
      expect.stringMatching(/^lists nest more than 64 deep at line \d+, /),
    ]);
  });

  test('of a hundred thousand mistakes twenty are shown, and all counted', () => {
    const input = Array<string>(1e5).fill('x');
    const file = changed({input, layers: [1e5, 2, 2]});

    expect(problems(file)).toHaveLength(21);
    expect(problems(file).at(-1)).toBe('and 99982 more problems');
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'the key "%s" is as unknown as any',
    key => {
      const file = networkText.replace(
        '"title"',
        `"${key}": {"title": 1}, "title"`,
      );

      expect(problems(file)).toEqual([
        expect.stringMatching(new RegExp(`^${key}: unknown key`)),
      ]);
    },
  );

  test.each([
    ['', '"": unknown key'],
    ['two\nlines', '"two\\nlines": unknown key'],
  ])('the key %j is named on one line', (key, start) => {
    const lines = problems(changed({[key]: 1}));

    expect(lines).toEqual([expect.stringContaining(start)]);
  });

  test('long texts are cut where an error quotes them', () => {
    const long = 'x'.repeat(1e6);
    const lines = problems(changed({loss: long, [long]: 1, title: [long]}));

    expect(lines).toHaveLength(3);
    expect(lines.every(line => line.length < 250)).toBe(true);
  });
});

const random = seededRandom(2024);
const junk = [null, true, -1, 0, 1.5, 1e308, -1e20, '', 'relu', [], {}, [[]]];
const scraps = ['', '{', ']', ',', '"', '9', 'e', '-', '\u0000', '😀'];

describe('two thousand seeded mutations', () => {
  test('of values are read or refused with a clear error', () => {
    let refused = 0;
    const accepted: number[] = [];
    for (let round = 0; round < 1000; round++) {
      const file = JSON.stringify(mutated(JSON.parse(networkText), 3));
      const lines = problems(file);
      if (lines.length > 0) refused++;
      else accepted.push(forwardPass(parseNetwork(file)).error);
      expect(lines.every(line => line.length > 10)).toBe(true);
      expect(lines.join()).not.toMatch(/undefined|NaN|\[object|at .*\.ts/);
    }
    expect(refused).toBeGreaterThan(700);
    expect(accepted.every(Number.isFinite)).toBe(true);
  });

  test('of characters are read or refused with a clear error', () => {
    let refused = 0;
    for (let round = 0; round < 1000; round++) {
      const at = Math.floor(random() * networkText.length);
      const cut = Math.floor(random() * 3);
      const insert = String(pick(scraps));
      const lines = problems(
        networkText.slice(0, at) + insert + networkText.slice(at + cut),
      );
      if (lines.length > 0) refused++;
      expect(lines.every(line => line.length > 10)).toBe(true);
    }
    expect(refused).toBeGreaterThan(500);
  });
});

/** The value with one of its parts replaced by junk or dropped. */
function mutated(value: unknown, depth: number): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    return pick(junk);
  }
  const key = String(pick(Object.keys(value)));
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return random() < 0.2
      ? items.slice(1)
      : items.with(Number(key), mutated(items[Number(key)], depth - 1));
  }
  const fields: Record<string, unknown> = {...value};
  return {...fields, [key]: mutated(fields[key], depth - 1)};
}

function pick(items: readonly unknown[]): unknown {
  return items[Math.floor(random() * items.length)];
}
