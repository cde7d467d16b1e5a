import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Sentence} from '../../math/write/sentence.ts';
import type {Step} from '../../math/step/step.ts';
import type {Role} from '../../math/term/variable.ts';
import {hold} from '../../theme.ts';
import type {Subject} from '../../page.ts';
import {beat} from '../pace/beat.ts';
import {isInFilm, mayGo} from '../pace/film.ts';
import type {Caption} from '../type/Caption.ts';
import {fillMatrix} from '../acts/fillMatrix.ts';
import {GroupFrame} from '../board/GroupFrame.ts';
import {mapPlaces} from '../map/plan/mapPlaces.ts';
import {NudgeTrial, type NudgeTrialProps} from './NudgeTrial.ts';
import {steadyNumbers, writeAtRest} from './steadyNumbers.ts';
import {glance, spotlight} from '../acts/spotlight.ts';

/** The parts of a figure that it needs. */
type Stage = Pick<
  NudgeTrialProps,
  'network' | 'map' | 'board' | 'view' | 'palette'
> & {
  readonly caption: Caption;
  turnTo(subject: Subject): ThreadGenerator;
};

/** An unknown matrix of derivatives, and the way to find it. */
export interface Inquiry {
  /**
   * The id of the matrix in the equation on the board, and the role of its
   * entries.
   */
  readonly unknown: string;
  readonly role: Role;
  /** The nudges on the map, one after the other. */
  readonly trials: readonly Pick<
    NudgeTrialProps,
    'nudge' | 'reasons' | 'found'
  >[];
  /** The steps that write the matrix out and insert its entries. */
  readonly writeOut: Step;
  readonly substitute: Step;
  /** The id of the equation with the matrix as its right side. */
  readonly fact: string;
  /** Whether the figure before has shown nudges. */
  readonly isKnown?: boolean;
  /** Said of the unknown matrix, and while its entries come in. */
  readonly words: {readonly question: Sentence; readonly entries: Sentence};
}

/**
 * Asks on the board for a matrix of derivatives, tries it on the map by nudges,
 * the first one slowly, and writes the matrix out with the results.
 */
export function* findByNudging(
  stage: Stage,
  {unknown, role, trials, words, isKnown = false, ...filling}: Inquiry,
): ThreadGenerator {
  const {map, board, caption, palette, view} = stage;
  const {writeOut, substitute} = filling;
  const nudges = trials.map(({nudge}) => nudge);
  const numbers = steadyNumbers(map, stage.network, nudges);
  writeAtRest(map, stage.network, nudges, numbers);
  board.set(writeOut.before);
  const frame = new GroupFrame({board, ids: [unknown], role, palette});
  view.add(frame);
  yield* caption.begin(words.question);
  yield* beat('equation', hold.term);
  yield* all(
    spotlight(board, [unknown]),
    frame.close(),
    glance(map, mapPlaces(substitute.because)),
    caption.say(words.question),
  );
  yield* beat('question', hold.term);

  yield* all(frame.open(), caption.say(substitute.caption));
  const tryOut = function* (index: number, tried: Inquiry['trials'][number]) {
    const trial = new NudgeTrial({...stage, ...tried, numbers});
    const isNew = index === 0 && !(isKnown && isInFilm());
    yield* trial.run(isNew ? FIRST_PACE : PACE);
    // Values change all over the map, beside the caption about it.
    const rest =
      caption.on && index === 0 && !isInFilm()
        ? hold.last + hold.breath
        : hold.term;
    yield* beat(`nudge ${index + 1}`, rest);
    yield* trial.clear();
  };
  for (const [index, tried] of trials.entries()) {
    const attempt = () => tryOut(index, tried);
    yield* index === 0 ? attempt() : mayGo([`nudge ${index + 1}`], attempt);
  }

  yield* stage.turnTo('equations');
  yield* fillMatrix({map, board, entries: words.entries, ...filling});
}

/**
 * The duration of a trial, as a share of the full one; later trials are faster.
 */
const [FIRST_PACE, PACE] = [0.85, 0.55];
