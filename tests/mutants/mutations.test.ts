import {describe, expect, test} from 'vitest';
import {mutated, mutationsOf} from './mutations.ts';

function mutantsOf(source: string, lang?: 'ts' | 'tsx'): readonly string[] {
  return mutationsOf(source, lang).map(mutation => mutated(source, mutation));
}

describe('A fault is put into', () => {
  test.each([
    ['an operator', 'f((a + 1) * b)', 'f((a + 1) / b)'],
    ['a bound', 'f(a < b)', 'f(a <= b)'],
    ['a comparison', 'f(a < b)', 'f(a > b)'],
    ['an equality', 'f(a === b)', 'f(a !== b)'],
    ['a fallback', 'f(a ?? b)', 'f(a)'],
    ['a connective', 'f(a && b)', 'f(a || b)'],
    ['a negation', 'f(!a)', 'f(a)'],
    ['a sign of a number', 'f(-a)', 'f(a)'],
    ['a number', 'f(2)', 'f((3))'],
    ['a truth value', 'f(true)', 'f(false)'],
    ['a sign that is written', "f('−')", "f('+')"],
    ['words', 'f(`a ${b} c`)', 'f(`a ${b}`)'],
    ['a choice', 'f(a ? b : c)', 'f((c))'],
    ['a condition', 'if (a) f()', 'if (true) f()'],
    ['the order of arguments', 'f(a, b)', 'f(b, a)'],
    ['the order of a list', 'f([a, b, c])', 'f([b, a, c])'],
    ['a method', 'f(a.some(b))', 'f(a.every(b))'],
    ['a method that leaves out', 'f(a.filter(b))', 'f((a))'],
    ['a statement', 'f(); g();', 'f(); ;'],
    ['a loop', 'for (const a of b) f();', ';'],
    ['what is optional', 'f(a?.[b])', 'f(a[b])'],
    ['a part', 'f({a, ...b})', 'f({a, ...{}})'],
    [
      'an act in steps',
      'function* f() { yield a; yield b; }',
      'function* f() { return;\nyield a; yield b; }',
    ],
  ])('%s', (_, source, faulty) => {
    expect(mutantsOf(source)).toContain(faulty);
  });

  test('each place that runs, behind letters of any width and in marks of a scene', () => {
    const source = "const sign: 1 = f('𝑥δ⁽ˡ⁾', <A b={c - d} />);";

    expect(mutantsOf(source, 'tsx')).toContain(
      "const sign: 1 = f('𝑥δ⁽ˡ⁾', <A b={c + d} />);",
    );
  });
});

test.each([
  ["import {a} from './b.ts';"],
  ['type A = readonly [1, 2];'],
  ["interface A { readonly b: 'c' | 'd' }"],
  ['throw new Error(`No ${a} here.`);'],
])('Nothing that only says what is there is changed: %s', source => {
  expect(mutantsOf(source)).toEqual([]);
});

test('The order of arguments is left where the result has none', () => {
  expect(mutantsOf('f(Math.max(a, b));')).not.toContain('f(Math.max(b, a));');
});

test('Every mutant differs from its source in one place', () => {
  const source = 'f(a + b, a + b, [1, 2], (a + b) * 2);';
  const all = mutantsOf(source);

  expect(new Set(all).size).toBe(all.length);
  expect(all).not.toContain(source);
});
