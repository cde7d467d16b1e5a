import {describe, expect, test} from 'vitest';
import {equation, number, sum} from '../../src/math/build.ts';
import {derive} from '../../src/math/derivation.ts';
import {inkOf} from '../../src/math/latex.ts';
import {ProvenanceError, rewrite} from '../../src/math/provenance.ts';
import type {Step} from '../../src/math/step.ts';
import type {Equation} from '../../src/math/term.ts';
import {variousNetworks} from './networks.ts';

describe.each(variousNetworks)(
  'For %s, at every step of the derivation',
  (_, network) => {
    const steps = [...derive(network).sections()].flatMap(({name, steps}) =>
      steps.map((step, place) => ({step, name: `${name}, step ${place + 1}`})),
    );

    test('every id after the step has an origin, and only those have', () => {
      for (const {step, name} of steps) {
        const ids = [...inkOfAll(step.after).keys()];
        expect([...step.provenance.keys()].sort(), name).toEqual(ids.sort());
      }
    });

    test('every id before the step either goes on or goes away', () => {
      for (const {step, name} of steps) {
        const used = new Set(
          [...step.provenance.values()].flatMap(({from}) => [...from]),
        );
        const accounted = [...used, ...step.gone].sort();
        expect(accounted, name).toEqual(
          [...inkOfAll(step.before).keys()].sort(),
        );
      }
    });

    test('no id before the step is taken whole by two', () => {
      for (const {step, name} of steps) {
        for (const [source, kinds] of usesOf(step)) {
          const wrong =
            kinds.length > 1 && kinds.some(kind => kind !== 'split');
          expect(wrong, `${name}: ${source} is ${kinds.join(', ')}`).toBe(
            false,
          );
        }
      }
    });

    test('what is kept under its own id and prints one symbol prints the same', () => {
      for (const {step, name} of steps) {
        const before = inkOfAll(step.before);
        for (const [id, tex] of inkOfAll(step.after)) {
          const isSymbol = /\.(?:of|by|d|times|odot|plus|minus|equals|T)$/.test(
            id,
          );
          if (isSymbol && before.has(id)) {
            expect(before.get(id), `${name}: ${id}`).toBe(tex);
          }
        }
      }
    });

    test('each step starts from equations that an earlier one or none has made', () => {
      for (const {step, name} of steps) {
        const kinds = new Set(['start', 'writeOut', 'substituteNumbers']);
        if (step.before.length === 0) {
          expect(kinds.has(step.kind), name).toBe(true);
        }
        expect(step.after.length, name).toBeGreaterThan(0);
        expect(step.caption.length, name).toBeGreaterThan(10);
      }
    });
  },
);

describe('A step is refused', () => {
  const before = equation(
    'q',
    number('left', 2),
    sum('sum', [number('a', 1), number('b', 1)]),
  );

  test('when one id is said to be in two terms that take it whole', () => {
    const after = equation(
      'q',
      number('left', 2),
      sum('sum', [number('c', 1), number('d', 1)]),
    );
    const step = rewrite({
      kind: 'simplify',
      caption: 'c takes a and b, d takes b again.',
      before: [before],
      after: [after],
      origins: {c: ['a', 'b'], d: ['b']},
    });
    expect(() => step.provenance).toThrow(ProvenanceError);
    expect(() => step.provenance).toThrow('b is used twice: by c and d');
  });

  test('when a term is said to come from what is not there', () => {
    const step = rewrite({
      kind: 'simplify',
      caption: 'Two from nowhere.',
      before: [before],
      after: [equation('q', number('left', 2), number('two', 2))],
      origins: {two: ['elsewhere']},
    });
    expect(() => step.provenance).toThrow(
      'two is said to come from elsewhere, which is not there before the step',
    );
  });

  test('when two terms of its equations have one id', () => {
    const twice = equation(
      'q',
      number('left', 2),
      sum('sum', [number('a', 1), number('a', 1)]),
    );
    const step = rewrite({
      kind: 'simplify',
      caption: 'a twice.',
      before: [before],
      after: [twice],
    });
    expect(() => step.provenance).toThrow('The id a stands twice');
  });
});

function inkOfAll(equations: readonly Equation[]): ReadonlyMap<string, string> {
  return new Map(equations.flatMap(stated => [...inkOf(stated)]));
}

function usesOf({provenance}: Step): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const {kind, from} of provenance.values()) {
    for (const source of from) {
      uses.set(source, [...(uses.get(source) ?? []), kind]);
    }
  }
  return uses;
}
