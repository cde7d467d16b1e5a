import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Sentence} from '../../math/write/sentence.ts';
import {symbolsOf} from '../../math/term/symbols.ts';
import type {Step} from '../../math/step/step.ts';
import {hold, size, time} from '../../theme.ts';
import {beat} from '../pace/beat.ts';
import type {Board} from '../board/Board.ts';
import {mapPlaces} from '../map/plan/mapPlaces.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {onlyEquation} from '../../math/step/onlyEquation.ts';
import {substituteRows} from '../../math/step/substituteRows.ts';
import {glance} from './spotlight.ts';
import {mayGo} from '../pace/film.ts';
import {restFor} from '../pace/restFor.ts';
import {departures} from '../trace/traceOnMap.ts';

/** The steps that write a matrix of derivatives out and insert the values. */
export interface Filling {
  readonly map: NetworkMap;
  readonly board: Board;
  readonly writeOut: Step;
  readonly substitute: Step;
  /** The id of the equation with the matrix as its right side. */
  readonly fact: string;
  /** Said while its values come in. */
  readonly entries: Sentence;
}

/**
 * Writes a matrix of derivatives out, alone on the board. Then its values leave
 * the map, row by row, each row lighting up as it goes.
 */
export function* fillMatrix({
  map,
  board,
  writeOut,
  substitute,
  fact,
  entries,
}: Filling): ThreadGenerator {
  yield* all(
    board.write(
      writeOut.after.filter(({id}) => id === fact),
      {arrangement: {columns: 1, em: size.formula, under: 0}},
    ),
    ...(board.caption ? [board.caption.say(writeOut.caption)] : []),
  );
  const reading = symbolsIn(writeOut, fact);
  yield* mayGo(['matrix'], () =>
    beat('matrix', restFor(reading, hold.breath, time.travel + time.flick)),
  );
  const {steps, rows} = substituteRows(onlyEquation(substitute, fact));
  for (const [row, step] of steps.entries()) {
    const seen = row >= 2;
    yield* glance(map, mapPlaces(rows[row]!));
    yield* board.perform(
      {...step, caption: entries},
      {
        departures: departures(map, step.after),
        duration: seen ? time.hop : time.travel,
      },
    );
    yield* beat(`row ${row + 1}`, seen ? hold.symbol : hold.breath);
  }
  yield* glance(map, mapPlaces(rows.flat()));
}

/** The number of symbols in an equation that a step writes. */
function symbolsIn({after}: Step, id: string): number {
  return after
    .filter(equation => equation.id === id)
    .reduce((count, equation) => count + symbolsOf(equation).size, 0);
}
