import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Sentence} from '../../math/write/sentence.ts';
import {hold} from '../../theme.ts';
import {beat} from '../pace/beat.ts';
import {mayGo} from '../pace/film.ts';
import {dim} from '../pace/dim.ts';
import type {Caption} from '../type/Caption.ts';
import type {Grouping} from './Grouping.ts';
import {onesIn} from './ones.ts';
import {restFor} from '../pace/restFor.ts';

/**
 * The rests of a gathering at two of its beats, and its words.
 */
export interface GatherFactorsOptions {
  readonly stacked: number;
  readonly gathered: number;
  /** Parts of the gathered equation that are not shown yet. */
  readonly later?: readonly string[];
  /** Whether a gathering has been explained, with its rows of ones. */
  readonly isKnown?: boolean;
  readonly words: {
    /** Said of the equations at first. */
    readonly equations: Sentence;
    /** Said of the kinds of factors. */
    readonly kinds?: Sentence;
    /** Said in place of the step's own sentence. */
    readonly gathered?: Sentence;
  };
}

/**
 * The equations of a layer merge into one; their factors are framed, kind by
 * kind, and gather into grids.
 */
export function* gatherFactors(
  grouping: Grouping,
  caption: Caption,
  {stacked, gathered, later, isKnown = false, words}: GatherFactorsOptions,
): ThreadGenerator {
  const {board, equation, kinds, unseen} = grouping;
  yield* caption.begin(words.equations);
  yield* beat('equations', hold.equation);

  yield* grouping.stack();
  yield* beat('stacked', stacked);

  const frameAll = function* (): ThreadGenerator {
    for (const kind of kinds) {
      yield* all(
        grouping.frame(kind),
        ...(words.kinds ? [caption.say(words.kinds)] : []),
      );
      yield* beat(kind.name, hold.term);
    }
  };
  const names = kinds.map(({name}) => name);
  yield* isKnown ? mayGo(names, frameAll) : frameAll();

  yield* grouping.gather(words.gathered, later);
  if (isKnown) yield* board.fade(dim(), onesIn(equation));
  yield* beat('gathered', restFor(unseen, gathered));
}
