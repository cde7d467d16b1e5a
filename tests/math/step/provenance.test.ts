import {say} from '../../../src/math/write/sentence.ts';
import {sentenceText} from '../../../src/math/write/sentenceText.ts';
import {describe, expect, test} from 'vitest';
import {equation, number, product, sum} from '../../../src/math/term/build.ts';
import {derive} from '../../../src/math/derivation.ts';
import {inkOf} from '../../../src/math/write/latex.ts';
import {ProvenanceError, rewrite} from '../../../src/math/step/provenance.ts';
import type {Step} from '../../../src/math/step/step.ts';
import type {Equation} from '../../../src/math/term/term.ts';
import {variousNetworks} from '../networks.ts';

describe.each(variousNetworks)(
  'For %s, at every step of the derivation',
  (_, network) => {
    const steps = [...derive(network).sections()].flatMap(({name, steps}) =>
      steps.map((step, place) => ({step, name: `${name}, step ${place + 1}`})),
    );

    test('every id after the step has an origin, and only those have', () => {
      const wrong = steps.filter(({step}) => {
        const ids = inkOfAll(step.after);
        return (
          step.provenance.size !== ids.size ||
          [...ids.keys()].some(id => !step.provenance.has(id))
        );
      });
      expect(wrong.map(({name}) => name)).toEqual([]);
    });

    test('every id before the step either goes on or goes away', () => {
      const wrong = steps.filter(({step}) => {
        const used = [...step.provenance.values()].flatMap(({from}) => [
          ...from,
        ]);
        const accounted = [...new Set(used), ...step.gone].sort();
        const ids = [...inkOfAll(step.before).keys()].sort();
        return accounted.join() !== ids.join();
      });
      expect(wrong.map(({name}) => name)).toEqual([]);
    });

    test('no id before the step is taken whole by two', () => {
      const wrong = steps.flatMap(({step, name}) =>
        [...usesOf(step)]
          .filter(
            ([, kinds]) =>
              kinds.length > 1 && kinds.some(kind => kind !== 'split'),
          )
          .map(
            ([source, kinds]) => `${name}: ${source} is ${kinds.join(', ')}`,
          ),
      );
      expect(wrong).toEqual([]);
    });

    test('a printed symbol that keeps its id stays the same symbol', () => {
      const symbol = /\.(?:of|by|d|times|odot|plus|minus|equals|T)$/;
      const wrong = steps.flatMap(({step, name}) => {
        const before = inkOfAll(step.before);
        return [...inkOfAll(step.after)]
          .filter(
            ([id, tex]) =>
              symbol.test(id) && before.has(id) && before.get(id) !== tex,
          )
          .map(([id]) => `${name}: ${id}`);
      });
      expect(wrong).toEqual([]);
    });

    test('has a caption, leads to something, and starts from nothing only where it may', () => {
      const fromNothing = new Set(['start', 'writeOut']);
      const wrong = steps.filter(
        ({step}) =>
          sentenceText(step.caption).length < 10 ||
          step.after.length === 0 ||
          (step.before.length === 0 && !fromNothing.has(step.kind)),
      );
      expect(wrong.map(({name}) => name)).toEqual([]);
    });

    test('goes on from where the step before it ended', () => {
      const wrong = steps.filter(({step}, place) => {
        const previous = steps[place - 1];
        const known = inkOfAll(previous?.step.after ?? []);
        return (
          step.kind === 'hop' &&
          [...inkOfAll(step.before).keys()].some(id => !known.has(id))
        );
      });
      expect(wrong.map(({name}) => name)).toEqual([]);
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
      caption: say`It takes one twice.`,
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
      caption: say`Two from nowhere.`,
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
      caption: say`One twice.`,
      before: [before],
      after: [twice],
    });
    expect(() => step.provenance).toThrow('The id a stands twice');
  });
});

describe('The sign of a term', () => {
  const two = number('left', 2);
  const before = equation(
    'q',
    two,
    sum('sum', [number('a', 1), number('b', 1)]),
  );
  const after = (...factors: readonly string[]) =>
    equation(
      'q',
      two,
      product(
        'product',
        factors.map(id => number(id, 1)),
      ),
    );
  const from = (origins: Readonly<Record<string, readonly string[]>>) =>
    rewrite({
      kind: 'simplify',
      caption: say`It goes on.`,
      before: [before],
      after: [after(...Object.keys(origins))],
      origins,
    });

  test('goes with what takes the term whole', () => {
    const {provenance, gone} = from({c: ['a'], d: ['b']});

    expect(provenance.get('d')?.from).toEqual(['b', 'b.plus']);
    expect(gone).not.toContain('b.plus');
  });

  test('goes away where two come from the term', () => {
    const {provenance, gone} = from({c: ['b'], d: ['b']});

    expect(provenance.get('c')).toEqual({kind: 'split', from: ['b']});
    expect(provenance.get('d')).toEqual({kind: 'split', from: ['b']});
    expect(gone).toContain('b.plus');
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
