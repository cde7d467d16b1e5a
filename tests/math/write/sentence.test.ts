import {describe, expect, test} from 'vitest';
import {constant, equation, number} from '../../../src/math/term/build.ts';
import {vocabulary} from '../../../src/math/term/vocabulary.ts';
import {
  anyOf,
  claiming,
  counted,
  layerOf,
  listed,
  nameOf,
  say,
  sentences,
  shaped,
  sign,
  slope,
  symbol,
} from '../../../src/math/write/sentence.ts';
import {sentenceLatex} from '../../../src/math/write/sentenceLatex.ts';
import {sentenceSpeech} from '../../../src/math/write/sentenceSpeech.ts';
import {sentenceText} from '../../../src/math/write/sentenceText.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';

const names = vocabulary(defaultNetwork);
const weight = symbol(names.w(2, 1, 1));
const gradient = slope(names.E, names.w(2, 1, 1));

describe('A sentence', () => {
  test('is read as text, as speech and as LaTeX from one wording', () => {
    const sentence = say`${weight} reaches ${anyOf('E')} by ${counted(2, '2 paths')} (${shaped([2, 1])}).`;

    expect(sentenceText(sentence)).toBe('w⁽²⁾₁₁ reaches E by 2 paths (2 × 1).');
    expect(sentenceSpeech(sentence)).toBe(
      'w, layer 2, row 1, column 1, reaches E by 2 paths (2 by 1).',
    );
    expect(sentenceLatex(sentence)).toBe(
      '$w^{(2)}_{11}$ reaches $E$ by 2 paths (2 $\\times$ 1).',
    );
  });

  test('has names of network files, layers and signs as each reader needs them', () => {
    const sentence = say`Of ${nameOf('leaky-relu')} ${layerOf('ℓ-1')} ${sign('equals')} 2; ${sign('odot')}.`;

    expect(sentenceText(sentence)).toBe('Of leaky-relu ℓ−1 = 2; ⊙.');
    expect(sentenceSpeech(sentence)).toBe(
      'Of leaky relu l minus 1 equals 2; the Hadamard product.',
    );
    expect(sentenceLatex(sentence)).toBe(
      'Of leaky-relu $\\ell-1$ $=$ 2; $\\odot$.',
    );
  });

  test('writes a number as every number is written', () => {
    const value = number('v', 0.082171234);

    expect(sentenceText(say`${gradient} is ${value}.`)).toBe(
      '∂E/∂w⁽²⁾₁₁ is 0.08217.',
    );
    expect(sentenceSpeech(say`It is ${number('v', -4.56e-6)}.`)).toBe(
      'It is minus 4.560 times 10 to the minus 6.',
    );
  });

  test('refuses a value that is given as a count', () => {
    expect(() => say`It is ${0.5}.`).toThrow(
      '0.5 stands in a sentence as a count. Give it as a number term',
    );
  });

  test('takes no text between its words, in which a symbol could stand', () => {
    const text: string = 'w⁽²⁾₁₁';
    // @ts-expect-error: the compiler refuses it.
    const refused: Parameters<typeof say>[1] = text;

    expect(refused).toBe(text);
  });

  test('begins with a capital when it is spoken, symbols aside', () => {
    expect(sentenceSpeech(say`${gradient} is 0. ${weight} is not.`)).toBe(
      'The partial derivative of E with respect to w, layer 2, row 1, column 1, is 0. w, layer 2, row 1, column 1, is not.',
    );
  });

  test('claims its equations, those of the sentences in it, and what it says in words', () => {
    const [one, other, third] = [1, 2, 3].map(value =>
      equation(`q${value}`, constant('l', value), constant('r', value)),
    );
    const inner = claiming(say`it holds`, [other!]);
    const sentence = sentences([
      say`So ${one!}, and ${inner}.`,
      say`${listed([third!])}.`,
    ]);

    expect(sentence.claims).toEqual([one, other, third]);
    expect(sentenceText(sentence)).toBe('So 1 = 1, and it holds. 3 = 3.');
  });

  test('lists any number of things', () => {
    expect(
      [1, 2, 3].map(count =>
        sentenceText(listed(Array.from({length: count}, (_, at) => at))),
      ),
    ).toEqual(['0', '0 and 1', '0, 1 and 2']);
  });
});

test('A function without arguments is refused, rather than said as code', () => {
  // @ts-expect-error Scenes of authors are not always compiled.
  expect(() => say`The slope of ${String.raw}.`).toThrow(
    'A function stands in a sentence by itself. Say f(x)',
  );
});
