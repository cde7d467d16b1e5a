import {all, type ThreadGenerator} from '@motion-canvas/core';
import {beat} from '../components/pace/beat.ts';
import {restFor} from '../components/pace/restFor.ts';
import {thingsToRead} from '../components/pace/thingsToRead.ts';
import {
  meanCellId,
  meanErrorOf,
  meanGradientOf,
  meanMatrixOf,
} from '../math/formula/batchMean.ts';
import {rewrite} from '../math/step/provenance.ts';
import {shownNumbers} from '../math/term/grids.ts';
import {weight} from '../math/term/parameter.ts';
import {words} from '../math/words/figures/figure21.ts';
import {hold, size, time} from '../theme.ts';
import type {Figure} from './figure.ts';

/** The gradients of a layer are averaged entry by entry, into a matrix. */
export function* entryByEntry(
  {network, board, caption, page}: Figure,
  layer: number,
): ThreadGenerator {
  const [rows, columns] = [layer, layer - 1].map(at =>
    shownNumbers(network.layers[at]!, MOST),
  );
  const cells = rows!.flatMap(row => columns!.map(column => ({row, column})));
  const entries = cells.map(({row, column}) =>
    meanGradientOf(network, weight(layer, row, column)),
  );
  const equations = entries.map(({equation}) => equation);
  yield* all(
    caption.say(words.entries),
    board.write(equations, {
      arrangement: {
        em: page.narrow ? size.formulaPair : size.formulaRow,
        columns: page.narrow ? 1 : 2,
        ...(page.narrow && {rowGap: CLOSE}),
        beside: 0,
        under: 0,
      },
    }),
  );
  const reading = equations.reduce((sum, one) => sum + thingsToRead(one), 0);
  yield* beat('entries', restFor(reading, hold.term, 2 * time.travel));
  const matrix = meanMatrixOf(network, layer, MOST);
  yield* board.perform(
    rewrite({
      kind: 'workOut',
      caption: words.matrix,
      before: equations,
      after: [matrix],
      origins: Object.fromEntries(
        cells.map(({row, column}, at) => [
          meanCellId(row, column),
          entries[at]!.numbers,
        ]),
      ),
    }),
    {arrangement: {em: size.formula, columns: 1}},
  );
  yield* beat('matrix', hold.equation);
  yield* all(
    board.write([meanErrorOf(network), matrix]),
    caption.say(words.end),
  );
  yield* beat('end', hold.last);
}

/** Between the equations of a narrow page, which stand in one column, in em. */
const CLOSE = 0.55;

/** The most rows and columns of the matrix: each entry is an equation first. */
const MOST = 2;
