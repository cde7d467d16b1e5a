import {describe, expect, test} from 'vitest';
import {
  at,
  beside,
  column,
  derivative,
  equation,
  exp,
  fn,
  index,
  inNumbers,
  minus,
  number,
  over,
  type OwnStep,
  plus,
  power,
  rewrite,
  start,
  step,
  sumOver,
  symbol,
  times,
  workOut,
} from '../../src/derivation/index.ts';
import {textOf} from '../../src/math/write/text.ts';
import {inkOf} from '../../src/math/write/latex.ts';
import type {Equation, Term} from '../../src/math/term/term.ts';
import {termsWithin} from '../../src/math/term/walk.ts';

const x = symbol('x', {value: 3});
const y = symbol('y', {value: 5});
const a = symbol('a', {value: 2});
const b = symbol('b', {value: 7});

/** The moves of a step in plain text: `a → a`, `b ↗`, `new c`. */
function moves({before, after, provenance}: OwnStep): string[] {
  const names = new Map([...before, ...after].flatMap(namesOf));
  return [...provenance].flatMap(([id, {kind, from}]) => {
    const name = names.get(id);
    if (name === undefined) return [];
    const sources = from.flatMap(one => names.get(one) ?? []);
    return [`${sources.join(', ') || '·'} ${kind} ${name}`];
  });
}

/** The symbols and numbers of an equation, each with its place among its like. */
function namesOf({left, right}: Equation): [string, string][] {
  const counts = new Map<string, number>();
  return [left, right]
    .flatMap(side => [...termsWithin(side)])
    .filter(({kind}) => kind === 'symbol' || kind === 'number')
    .map(term => {
      const text = textOf(term);
      const count = (counts.get(text) ?? 0) + 1;
      counts.set(text, count);
      return [term.id, `${text}${count}`];
    });
}

describe('Parts travel because their terms are used again:', () => {
  test('from one side to the other, wherever they stand', () => {
    const moved = step(equation(y, times(a, x)), equation(over(y, x), a));
    expect(moves(moved)).toEqual(['y1 kept y1', 'x1 kept x1', 'a1 kept a1']);
  });

  test('two that look alike do not change places', () => {
    const two = number(2);
    const other = number(2);
    const moved = step(
      equation(y, plus(two, x, other)),
      equation(y, plus(other, x, two)),
    );
    expect(moves(moved)).toEqual([
      'y1 kept y1',
      '22 kept 21',
      'x1 kept x1',
      '21 kept 22',
    ]);
  });

  test('one that occurs more often divides', () => {
    const moved = step(
      equation(y, times(x, plus(a, b))),
      equation(y, plus(times(x, a), times(x, b))),
    );
    expect(moves(moved)).toEqual([
      'y1 kept y1',
      'x1 split x1',
      'a1 kept a1',
      'x1 split x2',
      'b1 kept b1',
    ]);
  });

  test('several that become one merge', () => {
    const moved = step(
      equation(y, plus(times(x, a), times(x, b))),
      equation(y, times(x, plus(a, b))),
    );
    expect(moves(moved)).toEqual([
      'y1 kept y1',
      'x1, x2 merged x1',
      'a1 kept a1',
      'b1 kept b1',
    ]);
  });

  test('a term takes what is within it along, past others of its kind', () => {
    const inner = exp(x);
    const moved = step(
      equation(y, times(x, inner)),
      equation(y, times(inner, x)),
    );
    expect(moves(moved)).toEqual(['y1 kept y1', 'x2 kept x1', 'x1 kept x2']);
  });

  test('what the step states goes where it says', () => {
    const sum = plus(a, b);
    const whole = symbol('s', {is: sum});
    const moved = step(
      equation(y, times(sum, a)),
      equation(y, times(whole, a)),
      {[sum.id]: whole},
    );
    expect(moves(moved)).toContain('a1, b1 merged s1');
    expect(moves(moved)).toContain('a2 kept a1');
  });

  test('what is new within a replacement does not come from elsewhere', () => {
    const u = symbol('u', {is: plus(beside(2, x), 1)});
    const moved = rewrite(equation(y, times(u, x)), {
      [u.id]: plus(beside(2, x), 1),
    });
    expect(moves(moved)).toContain('· new x1');
    expect(moves(moved)).toContain('x1 kept x2');
  });
});

test('A rewriting replaces a term wherever it stands, but not the name in a derivative', () => {
  const u = symbol('u', {is: power(x, 2)});
  const v = symbol('v', {is: times(3, u)});
  const moved = rewrite(equation(derivative(v, u), over(times(3, u), u)), {
    [u.id]: power(x, 2),
  });
  expect(textOf(moved.equation)).toBe('dv/du = (3 · x²) / x²');
});

describe('A step is refused that names', () => {
  test.each([
    [
      'a term that is not there before',
      () => step(equation(y, x), equation(y, x), {[a.id]: x}),
      /not in y = x/,
    ],
    [
      'a term that is not there after',
      () => step(equation(y, x), equation(y, x), {[x.id]: a}),
      /becomes a, which is not in y = x/,
    ],
    [
      'a term that only looks like the one that is there',
      () => step(equation(y, x), equation(y, plus(a, b)), {[x.id]: plus(a, b)}),
      /only looks alike/,
    ],
  ])('%s', (_, make, why) => {
    expect(make).toThrow(why);
  });
});

test('Every id has one origin in steps of any shape', () => {
  let seed = 7;
  const next = (count: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % count;
  };
  const leaves = [x, y, a, b, number(2)];
  const f = fn('f', u => power(u, 2));
  const k = index('k', 1, 2);
  const v = symbol('v', {value: [1, 2]});
  const made = (depth: number): Term => {
    if (depth === 0) return leaves[next(leaves.length)]!;
    const [one, other] = [made(depth - 1), made(depth - 1)];
    const ways: readonly (() => Term)[] = [
      () => plus(one, other),
      () => minus(one, other),
      () => times(one, other),
      () => over(one, other),
      () => power(one, 2),
      () => f(one),
      () => sumOver(k, times(at(v, k), one)),
      () => derivative(one, x),
      () => one,
    ];
    return ways[next(ways.length)]!();
  };
  for (let count = 0; count < 300; count++) {
    const [before, after] = [equation(y, made(3)), equation(y, made(3))];
    const {provenance, gone} = step(before, after);
    expect([...provenance.keys()].length).toBe(inkOf(after).size);
    const used = new Set(
      [...provenance.values()].flatMap(({from}) => [...from]),
    );
    expect(used.size + gone.length).toBe(inkOf(before).size);
  }
});

test('Numbers take the places of their symbols, and run together into the result', () => {
  const first = start(equation(y, plus(times(a, x), 1)));
  const numbers = inNumbers(first);
  expect(textOf(numbers.equation)).toBe('y = 2 · 3 + 1');
  expect(moves(numbers)).toContain('a1 substituted 21');
  const result = workOut(numbers);
  expect(textOf(result.equation)).toBe('y = 7');
  expect(moves(result)).toContain('21, 31, 11 merged 71');
});

test('A vector becomes its numbers', () => {
  const v = symbol('v', {value: [1, 2]});
  const {equation: stated} = workOut(equation(v, beside(2, column(1, 2))));
  expect(textOf(stated)).toBe('v = [2; 4]');
});
