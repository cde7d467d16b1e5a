import {all, type ThreadGenerator} from '@motion-canvas/core';
import {GradientTally} from '../components/acts/GradientTally.ts';
import {tallyUp} from '../components/acts/tallyUp.ts';
import {zeroSentence} from '../components/map/zeroFactor.ts';
import {isInFilm} from '../components/pace/film.ts';
import {paceAt} from '../components/pace/pace.ts';
import {relightBySize} from '../components/trace/relightBySize.ts';
import {edgesOfTrace} from '../components/trace/tracePaths.ts';
import type {Trace} from '../math/trace/trace.ts';
import {words} from '../math/words/figures/figure04.ts';
import {pathWords} from '../math/words/pathWords.ts';
import type {Figure} from './figure.ts';

/**
 * For a layer whose equations do not fit: their gradients alone, in the order
 * of W.
 */
export function* tallyOutputs(
  set: Figure,
  traces: readonly Trace[],
): ThreadGenerator {
  const {derivation, caption, view} = set;
  const table = new GradientTally({
    ...set,
    layer: derivation.outputLayer,
    equations: traces.map(({equation}) => equation),
  });
  view.add(table);
  yield* all(
    set.turnTo('equations'),
    table.open(traces[0]!.equation),
    caption.say(words.place),
  );
  const rounds = traces.map(trace => ({...trace, edges: edgesOfTrace(trace)}));
  yield* tallyUp(
    set,
    table,
    rounds,
    (equation, isSameNode) =>
      zeroSentence(set.map, [equation]) ??
      (isInFilm() ? words.all : pathWords.anotherPath(equation, isSameNode)),
  );
  yield* all(
    relightBySize(set.map, traces.flatMap(edgesOfTrace), paceAt(2)),
    caption.say(words.sizes),
  );
}
