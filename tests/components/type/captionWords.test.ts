import {describe, expect, test} from 'vitest';
import {captionWords} from '../../../src/components/type/captionWords.ts';
import {
  matrixProduct,
  number,
  occurrence,
  transpose,
} from '../../../src/math/term/build.ts';
import {partial} from '../../../src/math/term/partials.ts';
import {vocabulary} from '../../../src/math/term/vocabulary.ts';
import {
  anyOf,
  anySlope,
  say,
  type Sentence,
  symbol,
} from '../../../src/math/write/sentence.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';

const names = vocabulary(defaultNetwork);

function formulasIn(caption: Sentence): readonly string[] {
  return captionWords(caption).flatMap(word =>
    word.kind === 'formula' ? [word.tex] : [],
  );
}

function textsIn(caption: Sentence): readonly string[] {
  return captionWords(caption).flatMap(word =>
    word.kind === 'text' ? [word.text] : [],
  );
}

describe('The words of a caption', () => {
  test('are formulas where a symbol stands, and words where words do', () => {
    const caption = say`So ${symbol(names.w(2, 1, 1))} moves ${anyOf('E')}, and ${anySlope('E', 'e')} is 1.`;

    expect(formulasIn(caption)).toEqual([
      'w^{(2)}_{11}',
      'E',
      '\\partial E/\\partial e',
    ]);
    expect(textsIn(caption)).toEqual(['So', 'moves', 'and', 'is', '1.']);
  });

  test('keep the stop behind a symbol, and a bracket before it, out of the formula', () => {
    const w = symbol(names.w(2, 1, 1));

    expect(captionWords(say`It is (${w}).`).at(-1)).toEqual({
      kind: 'formula',
      before: '(',
      tex: 'w^{(2)}_{11}',
      after: ').',
    });
  });

  test.each(['a', 'e', 't', 'x'] as const)(
    'set the variable %s as a formula, whatever word reads like it',
    letter => {
      expect(formulasIn(say`Nudge an ${anyOf(letter)}: all move.`)).toEqual([
        letter,
      ]);
      expect(
        formulasIn(say`Each input (${anyOf(letter)}) is a number.`),
      ).toEqual([letter]);
    },
  );

  test('never take a word for a symbol, whatever letters it has', () => {
    expect(
      formulasIn(say`A factor of 1 is left out. A row is one. Zones.`),
    ).toEqual([]);
  });

  test('let a line end between the factors of a product', () => {
    const product = matrixProduct('p', [
      transpose('t', occurrence('W', names.W(2))),
      occurrence('d', names.Delta(2)),
    ]);

    expect(formulasIn(say`It is ${product}.`)).toEqual([
      '(W^{(2)})^{\\mathsf{T}}',
      '\\delta^{(2)}',
    ]);
  });

  test('have numbers as text, and powers of ten as formulas', () => {
    expect(textsIn(say`${number('n', -0.5)} it is`)[0]).toBe('−0.50');
    expect(formulasIn(say`${number('n', 4.56e-6)} it is`)).toEqual([
      '4.560{\\times}10^{-6}',
    ]);
  });

  test('do not let two formulas touch', () => {
    const slopes = partial('p', names.E, names.w(2, 1, 1));

    expect(() => captionWords(say`${slopes}${slopes}`)).toThrow(
      'Put a word or a space between them',
    );
  });
});
