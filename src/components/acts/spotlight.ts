import {all, type ThreadGenerator} from '@motion-canvas/core';
import {strength, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {dim} from '../pace/dim.ts';

/** Brings parts of the board's equations into focus and dims the rest. */
export function* spotlight(
  board: Board,
  ids: readonly string[],
  duration: number = time.flick,
): ThreadGenerator {
  yield* all(
    board.fade(dim(), undefined, duration),
    // Of two tweens of a part, the later one decides every frame.
    board.fade(strength.full, ids, duration),
  );
}

/**
 * Brings whole layers of the map into focus and dims the rest. Labels without
 * room at rest stay hidden: together they would cover each other.
 */
export function* glance(
  map: NetworkMap,
  ids: readonly string[],
  duration: number = time.flick,
): ThreadGenerator {
  const seen = new Set(ids);
  yield* all(
    ...[...map.nodes, ...map.edges].map(([id, part]) =>
      part.strength(seen.has(id) ? strength.full : dim(), duration),
    ),
  );
}
