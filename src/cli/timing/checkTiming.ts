import type {FigureEntry} from '../../catalogue.ts';
import {figureMoves} from './figureMoves.ts';
import type {Timed} from './openTiming.ts';

/** Saved timing that cannot be honoured, and the way out. */
interface TimingProblem {
  readonly id: string;
  readonly slug: string;
  readonly text: string;
}

/**
 * The saved timing of figures that cannot be honoured, in the words of every
 * command.
 */
export async function checkTiming(
  figures: readonly FigureEntry[],
  timed: Timed,
): Promise<readonly TimingProblem[]> {
  const moves = await figureMoves(figures, timed);
  return moves.flatMap(({id, slug, ...figure}) =>
    (figure.error === undefined ? figure.warnings : [figure.error]).map(
      text => ({id, slug, text}),
    ),
  );
}
