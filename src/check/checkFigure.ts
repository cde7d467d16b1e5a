import type {Player} from '../stage/index.ts';
import {captionGap} from './captionGap.ts';
import {endsAbruptly} from './endsAbruptly.ts';
import type {Finding} from './finding.ts';
import {oneSubject} from './oneSubject.ts';
import {outOfFrame} from './outOfFrame.ts';
import {overlaps} from './overlaps.ts';
import {piles} from './piles.ts';
import type {Showing} from './sight.ts';
import {tooBrief} from './tooBrief.ts';
import {tooFaint} from './tooFaint.ts';
import {tooSmall} from './tooSmall.ts';
import {untrue} from './readBack/untrue.ts';
import {watch} from './watch.ts';

/**
 * Finds what would disturb a viewer of a figure, in order of time; nothing is
 * drawn for it.
 *
 * @param player - At its first frame, opened at the figure's design size and at
 *   `playedFps`.
 */
export async function checkFigure(
  player: Player,
  {frame, ground, network}: Pick<Showing, 'frame' | 'ground' | 'network'>,
): Promise<readonly Finding[]> {
  const moments = await watch(player);
  const duration = player.frames / player.fps;
  return findingsIn({moments, duration, frame, ground, network});
}

const rules = [
  outOfFrame,
  overlaps,
  piles,
  captionGap,
  tooSmall,
  tooFaint,
  tooBrief,
  endsAbruptly,
  untrue,
  oneSubject,
] as const;

/** The findings of every rule. */
function findingsIn(showing: Showing): readonly Finding[] {
  return rules
    .flatMap(rule => rule(showing))
    .sort((one, other) => one.time - other.time);
}
