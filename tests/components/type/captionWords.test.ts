import {describe, expect, test} from 'vitest';
import {captionWords} from '../../../src/components/type/captionWords.ts';

function formulasIn(caption: string): readonly string[] {
  return captionWords(caption).flatMap(word =>
    word.kind === 'formula' ? [word.tex] : [],
  );
}

describe('The words of a caption', () => {
  test('are typeset as formulas where they are symbols', () => {
    expect(formulasIn('So w⁽²⁾₁₁ moves E, and ∂E/∂e is 1.')).toEqual([
      'w^{(2)}_{11}',
      'E',
      '\\partial E/\\partial e',
    ]);
  });

  test('keep the stop behind a symbol out of the formula', () => {
    expect(captionWords('It is E.').at(-1)).toEqual({
      kind: 'formula',
      tex: 'E',
      after: '.',
    });
  });

  test('take “A” for an article where a sentence starts, else for the activations', () => {
    expect(formulasIn('A factor of 1 is left out. A row is one.')).toEqual([]);
    expect(formulasIn('What comes in is A of layer 1.')).toEqual(['A']);
  });
});
