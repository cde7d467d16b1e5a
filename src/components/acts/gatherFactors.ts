import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Sentence} from '../../math/write/sentence.ts';
import {hold} from '../../theme.ts';
import {beat} from '../pace/beat.ts';
import {dim} from '../pace/dim.ts';
import type {Caption} from '../type/Caption.ts';
import type {FactorKind} from './factorKinds.ts';
import type {Grouping} from './Grouping.ts';
import {onesIn} from './ones.ts';
import {restFor} from '../pace/restFor.ts';

/**
 * The rests of a gathering at two of its beats, and whether its ones are known.
 */
export interface GatherFactorsOptions {
  readonly stacked: number;
  readonly gathered: number;
  /** Whether rows of ones have been explained, so that they dim at once. */
  readonly onesKnown?: boolean;
  /** Said of the equations, and of each kind of factors. */
  readonly words: Readonly<Partial<Record<FactorKind['name'], Sentence>>> & {
    readonly equations: Sentence;
  };
}

/**
 * The equations of a layer merge into one; their factors are framed, kind by
 * kind, and gather into grids.
 */
export function* gatherFactors(
  grouping: Grouping,
  caption: Caption,
  {stacked, gathered, onesKnown = false, words}: GatherFactorsOptions,
): ThreadGenerator {
  const {board, equation, kinds, unseen} = grouping;
  yield* caption.say(words.equations);
  yield* beat('equations', hold.equation);

  yield* grouping.stack();
  yield* beat('stacked', stacked);

  for (const kind of kinds) {
    const said = words[kind.name];
    yield* all(grouping.frame(kind), ...(said ? [caption.say(said)] : []));
    yield* beat(kind.name, hold.term);
  }

  yield* grouping.gather();
  if (onesKnown) yield* board.fade(dim(), onesIn(equation));
  yield* beat('gathered', restFor(unseen, gathered));
}
