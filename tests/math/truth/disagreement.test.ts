import {describe, expect, test} from 'vitest';
import {disagreementOf} from '../../../src/math/truth/disagreement.ts';
import {derive} from '../../../src/math/derivation.ts';
import {equationsOf} from '../../../src/math/step/equationsOf.ts';
import {inCapitalNumbers} from '../../../src/math/layer/capitalNumbers.ts';
import {
  difference,
  equation,
  grid,
  number,
  product,
} from '../../../src/math/term/build.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import type {Equation, Term} from '../../../src/math/term/term.ts';
import {mapTerms, termsWithin} from '../../../src/math/term/walk.ts';
import {untransposed, wrongIndex} from '../../cli/fixtures/falsified.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {overflowingNetwork, plainNetwork, softmaxNetwork} from '../networks.ts';

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

describe('A disagreement is told', () => {
  const {point} = derivations[0][1];
  const valuesOf = (left: Term, right: Term) =>
    disagreementOf({kind: 'equation', id: 'own', left, right}, point)?.values;

  test.each([
    [
      [1, 2, 3],
      [1, 2.5, 3.1],
      'in row 2, column 1, the left side is 2, the right side 2.5',
    ],
    [
      [1, 2, 3],
      [5, 2.5, 3],
      'in row 1, column 1, the left side is 1, the right side 5',
    ],
    [
      [-3, 2, 1],
      [2, 2, -2],
      'in row 1, column 1, the left side is −3, the right side 2',
    ],
  ])('at the entry that is furthest off: %j beside %j', (left, right, told) => {
    expect(valuesOf(column(left), column(right))).toBe(told);
    expect(valuesOf(row(left), row(right))).toBe(
      told.replace(/row (\d), column 1/, 'row 1, column $1'),
    );
  });

  test('without a place where there is one entry, to twelve digits', () => {
    const third = number('third', -1 / 3);
    expect(valuesOf(third, number('one', 1.00000000001))).toBe(
      'the left side is −0.333333333333, the right side 1.00000000001',
    );
  });

  test('at an entry that is no number before any other', () => {
    const huge = product('huge', [number('a', 1e200), number('b', 1e200)]);
    const cells = [number('one', 1), difference('none', huge, huge), huge];
    const none = grid(
      'column',
      cells.map(cell => [cell]),
    );

    expect(valuesOf(none, column([7, 8, 9]))).toBe(
      'in row 2, column 1, the left side is NaN, the right side 8',
    );
  });

  test('with its shapes where these differ', () => {
    const [two, three] = [column([1, 2]), column([1, 2, 3])];
    const beside = grid('row', [[number('a', 1), number('b', 2)]]);

    expect(valuesOf(two, three)).toBe(
      'the left side is 2 × 1, the right side 3 × 1',
    );
    expect(valuesOf(beside, number('a', 1))).toBe(
      'the left side is 1 × 2, the right side 1 × 1',
    );
    expect(valuesOf(number('a', 1), two)).toBe(
      'the left side is 1 × 1, the right side 2 × 1',
    );
  });

  test('without a layer where none is spoken of', () => {
    const wrong = equation('own', number('one', 1), number('two', 2));

    expect(disagreementOf(wrong, {...point, ell: 1})?.equation).not.toContain(
      'ℓ',
    );
    expect(disagreementOf(wrong, point)?.equation).not.toContain('ℓ');
    expect(disagreementOf({...wrong, layers: [2]}, point)?.equation).toMatch(
      / \(ℓ = 2\)$/,
    );
  });

  test('with the reason where slopes are larger than any number', () => {
    const own = derive(overflowingNetwork);
    const {equation: trace} = own.trace(weight(1, 1, 1));

    expect(disagreementOf(trace, own.point)?.values).toMatch(
      /^∂e\/∂a of output 2 is larger than any number/,
    );
  });

  test('also of dots on the left side, and of one branch', () => {
    const [, , [, softmax]] = derivations;
    for (const own of [derivations[1][1], softmax]) {
      const dotted = [...equationsOf(own.sections())]
        .map(made => made.equation)
        .filter(hasDots);
      for (const each of dotted.slice(0, 3)) {
        const turned = {...each, left: each.right, right: each.left};
        const one = mapped(each, term =>
          isDots(term) ? {...term, count: 1} : term,
        );
        const told = /^its dots say 1 more, and stand for [2-9]$/;
        expect(disagreementOf(one, own.point)?.values).toMatch(told);
        expect(
          disagreementOf({...turned, left: one.right}, own.point)?.values,
        ).toMatch(told);
      }
    }
  });
});

function column(values: readonly number[]): Term {
  return grid(
    'column',
    values.map(value => [number('entry', value)]),
  );
}

function row(values: readonly number[]): Term {
  return grid('row', [values.map(value => number('entry', value))]);
}

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
