import {expect, test} from 'vitest';
import {lintText} from './lintText.ts';

function lint(text: string): Promise<string> {
  const rules = {'sentences/no-bare-symbols': 'error'};
  return lintText('sentences', rules, {'a.ts': text});
}

test.each([
  ['say`So w⁽²⁾ moves.`'],
  ['say`It is ∂E.`'],
  ['say`The δ of it.`'],
  ['say`${one} ⊙ ${other}`'],
  ['say`As ℓ is 1.`'],
  ['say`It moves E.`'],
  ['say`E moves.`'],
  ['say`The z of it (${one}).`'],
  ['say`What comes in is A of layer 1.`'],
  ['say`${one} = ${other}`'],
  ['say`It is −2.`'],
  ['say`It is 0.25.`'],
])('A symbol among the words of a sentence is told so: %s', async text => {
  expect(await lint(text)).toContain('sentences(no-bare-symbols)');
});

test.each([
  ['say`A factor of 1 is left out. A row is one.`'],
  ['say`Both errors move when ${w} moves, each by its own.`'],
  ['say`The product of a row and a column, twice.`'],
  ['const text = `∂E = ${one}`;'],
  ['other`∂E`'],
])('Words, and texts that are no sentences, are let be: %s', async text => {
  expect(await lint(text)).not.toContain('sentences(');
});
