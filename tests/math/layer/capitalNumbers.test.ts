import {describe, expect, test} from 'vitest';
import {inCapitalNumbers} from '../../../src/math/layer/capitalNumbers.ts';
import {derive} from '../../../src/math/derivation.ts';
import {disagreementOf} from '../../../src/math/truth/disagreement.ts';
import type {Elision, Grid} from '../../../src/math/term/term.ts';
import {termsWithin} from '../../../src/math/term/walk.ts';
import {parseNetwork} from '../../../src/network/file/networkFile.ts';

/** Six outputs, of which all but the fourth are what they should be. */
const oneWrong = derive(
  parseNetwork(
    JSON.stringify({
      title: 'One of six is wrong',
      layers: [1, 6],
      activation: 'identity',
      loss: 'half-squared-error',
      weights: [[[1], [1], [1], [1], [1], [1]]],
      biases: [[0, 0, 0, 0, 0, 0]],
      input: [1],
      target: [1, 1, 1, 0, 1, 1],
    }),
  ),
);
const law = oneWrong.outputLayer.finished();

function gridsIn(equation: typeof law): readonly Grid[] {
  return [equation.left, equation.right].flatMap(side =>
    [...termsWithin(side)].filter(term => term.kind === 'grid'),
  );
}

describe('Numbers between capitals, where all but one are 0 and not all are written', () => {
  const written = inCapitalNumbers(law, oneWrong.point);
  const [gradient, delta] = gridsIn(written);

  test('show the one that is not', () => {
    const values = gradient!.cells
      .flat()
      .map(cell => (cell.kind === 'number' ? cell.value : undefined));

    expect(values).toContain(1);
  });

  test('are of the same rows in all factors', () => {
    expect(gradient!.rowNumbers).toEqual([1, 2, undefined, 4, undefined]);
    expect(delta!.rowNumbers).toEqual(gradient!.rowNumbers);
  });

  test('count behind dots what each stands for', () => {
    const counts = gradient!.cells
      .flat()
      .filter((cell): cell is Elision => cell.kind === 'elision')
      .map(({count}) => count);

    expect(counts).toEqual([1, 2]);
  });

  test('hold, also for what dots stand for', () => {
    expect(disagreementOf(written, oneWrong.point)).toBeUndefined();
  });

  test('are those of the symbols above them, where that is asked for', () => {
    const [under] = gridsIn(
      inCapitalNumbers(law, oneWrong.point, {asSymbols: true}),
    );

    expect(under!.rowNumbers).toEqual([1, 2, undefined, 6]);
  });
});
