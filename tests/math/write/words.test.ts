import {describe, expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {equationsOf} from '../../../src/math/step/equationsOf.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {partial} from '../../../src/math/term/partials.ts';
import {conclusion} from '../../../src/math/step/step.ts';
import {textOf} from '../../../src/math/write/text.ts';
import {vocabulary} from '../../../src/math/term/vocabulary.ts';
import {wordsOf} from '../../../src/math/write/words.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {plainNetwork, variousNetworks} from '../networks.ts';

const names = vocabulary(defaultNetwork);
const derivation = derive(defaultNetwork);

describe('A screen reader says', () => {
  test('a partial derivative', () => {
    expect(wordsOf(partial('p', names.E, names.w(2, 1, 1)))).toBe(
      'the partial derivative of E with respect to w, layer 2, row 1, column 1',
    );
  });

  test('a trace', () => {
    expect(wordsOf(derivation.trace(weight(2, 1, 1)).equation)).toBe(
      'the partial derivative of E with respect to w, layer 2, row 1, column 1 equals the partial derivative of e, output 1 with respect to a, layer 2, node 1 times the partial derivative of a, layer 2, node 1 with respect to z, layer 2, node 1 times the partial derivative of z, layer 2, node 1 with respect to w, layer 2, row 1, column 1',
    );
  });

  test('an equation of any layer', () => {
    expect(wordsOf(derivation.generalise().equations.hiddenDelta)).toBe(
      'delta, layer l equals the quantity the transpose of capital W, layer l plus 1 times delta, layer l plus 1, end of quantity, times, entry by entry, the partial derivative of capital A, layer l with respect to capital Z, layer l',
    );
  });

  test('a matrix of numbers', () => {
    expect(wordsOf(conclusion(derivation.bias.layer(2)))).toBe(
      'the partial derivative of E with respect to capital B, layer 2 equals delta, layer 2',
    );
    const numbers = derivation
      .numbers()
      .steps.find(({before}) =>
        before.some(({left}) => textOf(left) === '∂E/∂W⁽¹⁾'),
      );
    expect(numbers?.after.map(wordsOf)).toEqual([
      'a matrix of 2 rows and 2 columns, row 1: 0.0004386; 0.0008771. row 2: 0.0004977; 0.0009954, end of matrix, equals a vector of 2, row 1: 0.008771. row 2: 0.009954, end of vector, times a matrix of 1 row and 2 columns, row 1: 0.05; 0.10, end of matrix,',
    ]);
  });

  test('how much the dots leave out', () => {
    const wide = derive(plainNetwork([1, 1, 7])).trace(weight(1, 1, 1));
    expect(wordsOf(wide.equation)).toContain('plus 4 more terms plus');
  });
});

test.each(variousNetworks)(
  'For %s, all words are letters, digits and stops, and none is missing',
  (_, network) => {
    const wrong = [...equationsOf(derive(network).sections())]
      .map(({equation}) => wordsOf(equation))
      .filter(
        words =>
          !/^[A-Za-z0-9 ,.;:]+$/.test(words) ||
          /undefined|NaN|\[object/.test(words),
      );
    expect(wrong).toEqual([]);
  },
);

test('Different equations of a derivation are said differently', () => {
  const equations = [...equationsOf(derivation.sections())].map(
    ({equation}) => equation,
  );
  const said = new Map(
    equations.map(equation => [textOf(equation), wordsOf(equation)]),
  );
  expect(new Set(said.values()).size).toBe(said.size);
});
