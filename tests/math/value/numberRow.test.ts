import {describe, expect, test} from 'vitest';
import {
  difference,
  negative,
  number,
  occurrence,
  product,
  quotient,
  sum,
} from '../../../src/math/term/build.ts';
import {evaluateNumber} from '../../../src/math/value/evaluate.ts';
import {
  activationFormula,
  errorFormula,
  weightedInputFormula,
} from '../../../src/math/formula/forwardFormulas.ts';
import {derive} from '../../../src/math/derivation.ts';
import {numberRow, type RowPiece} from '../../../src/math/value/numberRow.ts';
import {bias, weight} from '../../../src/math/term/parameter.ts';
import {type EvaluationPoint, pointOf} from '../../../src/math/value/point.ts';
import type {Term} from '../../../src/math/term/term.ts';
import {vocabulary} from '../../../src/math/term/vocabulary.ts';
import {partsOf} from '../../../src/math/term/walk.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {meet, worth} from '../../scenes/readRow.ts';
import {seededNetwork, variousNetworks} from '../networks.ts';

const point = pointOf(defaultNetwork);
const shown = (value: number) => value.toFixed(4).replace('-', '−');
const format = (values: readonly number[]) => values.map(shown);

test('The row of a trace has a value under each factor, signs between, and fences', () => {
  const {equation} = derive(defaultNetwork).trace(weight(1, 1, 1));

  expect(textOf(equation.right, point)).toBe(
    '( 0.7414 × 0.1868 × 0.4000 + (−0.2171) × 0.1755 × 0.5000 ) × 0.2413 × 0.0500',
  );
});

test('What is asked for whole is one number', () => {
  const {right} = derive(defaultNetwork).trace(weight(1, 1, 1)).equation;
  const whole = new Set(partsOf(right).map(({id}) => id));
  const row = numberRow(right, point, {format, whole});

  expect(row.map(read).join(' ')).toBe('0.0364 × 0.2413 × 0.0500');
});

describe('A negative number has parentheses behind a sign alone:', () => {
  const names = vocabulary(defaultNetwork);
  const a = occurrence('a', names.a(1, 1));
  const minus = number('minus', -0.5);

  test.each<[string, Term]>([
    ['−0.5000 × 0.5933', product('p', [minus, a])],
    ['0.5933 × (−0.5000)', product('p', [a, minus])],
    ['0.5933 + (−0.5000)', sum('s', [a, minus])],
    ['0.5933 − (−0.5000)', difference('d', a, minus)],
    ['− (−0.5000)', negative('n', minus)],
    ['0.5933 / (−0.5000)', quotient('q', a, minus)],
    ['( −0.5000 + 0.5933 ) × 0.5933', product('p', [sum('s', [minus, a]), a])],
    [
      '0.5933 × ( − 0.5933 )',
      product('p', [a, negative('n', {...a, id: 'b'})]),
    ],
  ])('%s', (text, term) => {
    expect(textOf(term, point)).toBe(text);
  });
});

test('A row read back comes to the value of its term, to the digits shown', () => {
  const seeded = [1, 2, 3, 4].flatMap(depth =>
    [1, 2, 3].map(seed => seededNetwork(depth, seed)),
  );
  for (const network of [...variousNetworks.map(([, one]) => one), ...seeded]) {
    const at = pointOf(network);
    const derivation = derive(network);
    const last = network.layers.length - 1;
    const terms = [
      weightedInputFormula(network, last, 1),
      activationFormula(network, last, 1),
      errorFormula(network, 1),
      derivation.trace(weight(last, 1, 1)).equation,
      derivation.trace(weight(1, 1, 1)).equation,
      derivation.trace(bias(last, 1)).equation,
    ].map(({right}) => right);
    for (const term of terms) {
      const value = evaluateNumber(term, at);
      expect([
        textOf(term, at),
        meet(worth(textOf(term, at)), worth(shown(value).replace('−', '0−'))),
      ]).toEqual([textOf(term, at), true]);
    }
  }
});

function textOf(term: Term, at: EvaluationPoint): string {
  return numberRow(term, at, {format}).map(read).join(' ');
}

function read(piece: RowPiece): string {
  return piece.kind === 'function' ? piece.text.replace('-', '') : piece.text;
}
