import {expect, test} from 'vitest';
import {fn, power, symbol} from 'backprop-figures/derivation';
import {typeset} from '../../src/components/type/typeset.ts';

test.each([
  ['x_0', "symbol('x', {index: [0]})"],
  ['w_{12}', "symbol('w', {index: [1, 2]})"],
  ['w_1,2', "symbol('w', {index: [1, 2]})"],
  ['x_n', "symbol('x', {index: [symbol('n')]})"],
  ['x₀', "symbol('x', {index: [0]})"],
  ['w₁₂', "symbol('w', {index: [1, 2]})"],
  ['xₙ', "symbol('x', {index: [symbol('n')]})"],
])('An index in a name is refused with how to write it: %s', (name, way) => {
  expect(() => symbol(name)).toThrow(
    `“${name}” has an index in its name. Write it beside the letter: ${way}.`,
  );
});

test.each([
  ['\\theta', 'Write the letter itself: θ.'],
  ['\\Delta', 'Write the letter itself: Δ.'],
  ['x^2', 'say with latex and text how it is written'],
  ['50%', 'say with latex and text how it is written'],
  ['a&b', 'say with latex and text how it is written'],
  [' ', 'say with latex and text how it is written'],
])('What TeX reads in another way is refused: %s', (name, way) => {
  expect(() => symbol(name)).toThrow(way);
});

test('An index in the name of a function is refused', () => {
  expect(() => fn('f_1', x => power(x, 2))).toThrow('latex and text');
});

test('Any name is taken with its own LaTeX', () => {
  const named = symbol('x_0', {latex: 'x_0', text: 'x0'});
  expect(named.symbol.sign).toMatchObject({latex: 'x_0', text: 'x0'});
});

test.each([
  ['ŷ', 'y^', 'y hat'],
  ['x̄', 'x̄', 'x bar'],
  ['ẋ', 'ẋ', 'x dot'],
  ['α̂', 'α^', 'alpha hat'],
  ['Δx', 'Δx', 'Δx'],
  ['αβ', 'αβ', 'αβ'],
  ['rate α', 'rateα', 'rate α'],
])('A name is drawn sign by sign: %s', (name, drawn, words) => {
  const {latex, words: spoken} = symbol(name).symbol.sign;
  const chars = typeset(latex).outlines.map(({char}) => char ?? '');
  const text = chars.join('').replaceAll(' ', '').normalize('NFC');
  expect(text).toBe(drawn.normalize('NFC'));
  expect(spoken).toBe(words);
});

test('A letter without a glyph is refused, not drawn as nothing', () => {
  expect(() => typeset('\\mathrm{größe}')).toThrow(
    'There is no glyph for “ö” in the font of formulas.',
  );
});
