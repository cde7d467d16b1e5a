import {describe, expect, test} from 'vitest';
import {disagreementOf} from '../../../src/math/truth/disagreement.ts';
import {derive} from '../../../src/math/derivation.ts';
import {equationsOf} from '../../../src/math/step/equationsOf.ts';
import {inCapitalNumbers} from '../../../src/math/layer/capitalNumbers.ts';
import type {Equation} from '../../../src/math/term/term.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import type {Term} from '../../../src/math/term/term.ts';
import {mapTerms, termsWithin} from '../../../src/math/term/walk.ts';
import {untransposed, wrongIndex} from '../../cli/fixtures/falsified.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {plainNetwork, softmaxNetwork} from '../networks.ts';

const derivations = [
  ['the default network', derive(defaultNetwork)],
  ['a wide network', derive(plainNetwork([3, 6, 7, 2]))],
  ['softmax', derive(softmaxNetwork([3, 4, 3]))],
] as const;

describe.each(derivations)('Of the derivation for %s', (_, derivation) => {
  const {point} = derivation;
  const equations = [
    ...new Set(
      [...equationsOf(derivation.sections())].map(({equation}) => equation),
    ),
  ];

  test('every equation agrees, in symbols and in numbers', () => {
    const laws = Object.values(derivation.generalise().equations);
    const numbers = laws.flatMap(law =>
      (law.layers ?? []).map(layer => inCapitalNumbers(law, point, {layer})),
    );

    for (const equation of [...equations, ...numbers]) {
      expect(disagreementOf(equation, point)).toBeUndefined();
    }
  });

  test('no equation agrees that has lost a term, or takes one away, of a sum', () => {
    for (const equation of equations.filter(has('sum'))) {
      for (const falsified of [dropped(equation), subtracted(equation)]) {
        expect(disagreementOf(falsified, point)?.values).toMatch(/side|value/);
      }
    }
  });
});

describe('An equation that does not hold', () => {
  const [[, derivation], [, wide]] = derivations;
  const {point} = derivation;
  const {hiddenDelta} = derivation.generalise().equations;

  test('is told with its layer, and the entry that is furthest off', () => {
    expect(disagreementOf(untransposed(hiddenDelta), point)).toEqual({
      equation: expect.stringMatching(/^δ⁽ˡ⁾ = .* \(ℓ = 1\)$/),
      values: expect.stringMatching(
        /^in row \d, column 1, the left side is −?[\d.e−]+, the right side −?[\d.e−]+$/,
      ),
    });
  });

  test('is tried for the layer of the point alone, if that has one', () => {
    const at = {...point, ell: 1};

    expect(disagreementOf(hiddenDelta, at)).toBeUndefined();
    expect(disagreementOf(untransposed(hiddenDelta), at)).toBeDefined();
  });

  test('may be one that has no value', () => {
    const {equations} = wide.generalise();
    const {equation} = derivation.trace(weight(1, 1, 1));

    expect(disagreementOf(wrongIndex(equation), point)).toBeDefined();
    expect(
      disagreementOf(untransposed(equations.hiddenDelta), wide.point)?.values,
    ).toMatch(/^it has no value: /);
  });

  test('may be one whose dots miscount', () => {
    const dotted = [...equationsOf(wide.sections())]
      .map(({equation}) => equation)
      .find(hasDots)!;
    const miscounted = mapped(dotted, term =>
      isDots(term) ? {...term, count: 99} : term,
    );

    expect(disagreementOf(dotted, wide.point)).toBeUndefined();
    expect(disagreementOf(miscounted, wide.point)?.values).toMatch(
      /^its dots say 99 more, and stand for \d+$/,
    );
  });
});

function mapped(equation: Equation, change: (term: Term) => Term): Equation {
  return {...equation, right: mapTerms(equation.right, change)};
}

function dropped(equation: Equation): Equation {
  return mapped(equation, term =>
    term.kind === 'sum' ? {...term, terms: term.terms.slice(0, -1)} : term,
  );
}

function subtracted(equation: Equation): Equation {
  return mapped(equation, term => {
    if (term.kind !== 'sum') return term;
    const [left, ...others] = term.terms;
    const right = {...term, terms: others};
    const {id, shape} = term;
    return {kind: 'difference', id, shape, left: left!, right};
  });
}

function has(kind: Term['kind']) {
  return ({right}: Equation) =>
    [...termsWithin(right)].some(term => term.kind === kind);
}

function isDots(term: Term): boolean {
  return term.kind === 'elision' && term.branches !== undefined;
}

function hasDots({right}: Equation): boolean {
  return [...termsWithin(right)].some(isDots);
}
