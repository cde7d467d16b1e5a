import {type ThreadGenerator, waitFor} from '@motion-canvas/core';
import type {Term} from '../../math/term/term.ts';
import {idsWithin} from '../../math/term/walk.ts';
import {hold, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {mapPlaces} from '../map/plan/mapPlaces.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {departures} from '../trace/traceOnMap.ts';

/**
 * The cells of a grid come from the map row by row, with each row's part of the
 * map in focus.
 */
export function* fillRows(
  map: NetworkMap,
  board: Board,
  grid: Term,
): ThreadGenerator {
  if (grid.kind !== 'grid') return;
  for (const [at, row] of grid.cells.entries()) {
    const pace = Math.max(0.4, 0.8 - at * 0.2);
    yield* map.focus(mapPlaces(row), time.flick * pace, []);
    yield* board.bringIn(row.flatMap(idsWithin), {
      departures: departures(map, board.equations),
      duration: time.glide * pace,
    });
    yield* waitFor(hold.breath * pace);
  }
}
