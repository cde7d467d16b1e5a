import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Step} from '../../math/step/step.ts';
import type {Role} from '../../math/term/variable.ts';
import {hold} from '../../theme.ts';
import type {Subject} from '../layout/bands.ts';
import {beat} from '../pace/beat.ts';
import type {Caption} from '../type/Caption.ts';
import {fillMatrix} from '../acts/fillMatrix.ts';
import {GroupFrame} from '../board/GroupFrame.ts';
import {mapPlaces} from '../map/plan/mapPlaces.ts';
import {NudgeTrial, type NudgeTrialProps} from './NudgeTrial.ts';
import {glance, spotlight} from '../acts/spotlight.ts';

/** Where it happens: a figure has all of it. */
type Stage = Pick<
  NudgeTrialProps,
  'network' | 'map' | 'board' | 'view' | 'palette'
> & {
  readonly caption: Caption;
  turnTo(subject: Subject): ThreadGenerator;
};

/** A matrix of derivatives that is not known yet, and how it is found out. */
export interface Inquiry {
  /** The id of the matrix in the equation on the board, and the role of its entries. */
  readonly unknown: string;
  readonly role: Role;
  /** What is moved on the map, one after the other. */
  readonly trials: readonly Pick<
    NudgeTrialProps,
    'nudge' | 'reasons' | 'found'
  >[];
  /** The steps that write the matrix out and put in what its entries are. */
  readonly writeOut: Step;
  readonly substitute: Step;
  /** The id of the equation whose right side is the matrix. */
  readonly fact: string;
}

/**
 * Asks on the board what a matrix of derivatives is, tries it on the map by
 * nudges, the first slowly, and writes the matrix out with what they have shown.
 */
export function* findByNudging(
  stage: Stage,
  {unknown, role, trials, ...filling}: Inquiry,
): ThreadGenerator {
  const {map, board, caption, palette, view} = stage;
  const {writeOut, substitute} = filling;
  board.set(writeOut.before);
  const frame = new GroupFrame({board, ids: [unknown], role, palette});
  view.add(frame);
  yield* beat('equation', hold.term);
  yield* all(
    spotlight(board, [unknown]),
    frame.close(),
    glance(map, mapPlaces(substitute.because)),
  );
  yield* beat('question', hold.term);

  yield* all(frame.open(), caption.say(substitute.caption));
  for (const [index, tried] of trials.entries()) {
    const trial = new NudgeTrial({...stage, ...tried});
    yield* trial.run(index === 0 ? FIRST_PACE : PACE);
    // Values change all over the map, beside what a caption says of it.
    const rest =
      caption.on && index === 0 ? hold.last + hold.breath : hold.term;
    yield* beat(`nudge ${index + 1}`, rest);
    yield* trial.clear();
  }

  yield* stage.turnTo('equations');
  yield* fillMatrix({map, board, ...filling});
}

/** How much of its full time a trial takes; what has been seen goes faster. */
const [FIRST_PACE, PACE] = [0.85, 0.55];
