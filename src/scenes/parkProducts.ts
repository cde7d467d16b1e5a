import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {ParkingPlaces} from '../components/acts/ParkingPlaces.ts';
import {spotlight} from '../components/acts/spotlight.ts';
import {newBeat, type Round} from '../components/acts/tallyUp.ts';
import {reusedFrom} from '../components/board/reusedFrom.ts';
import type {NetworkMap} from '../components/map/NetworkMap.ts';
import {zeroSentence} from '../components/map/zeroFactor.ts';
import {ProductResult} from '../components/numbers/ProductResult.ts';
import {beat} from '../components/pace/beat.ts';
import {dim} from '../components/pace/dim.ts';
import {isInFilm} from '../components/pace/film.ts';
import {paceAt} from '../components/pace/pace.ts';
import {restFor} from '../components/pace/restFor.ts';
import {thingsToRead} from '../components/pace/thingsToRead.ts';
import {relightBySize} from '../components/trace/relightBySize.ts';
import {departures} from '../components/trace/traceOnMap.ts';
import {relight} from '../components/trace/tracePaths.ts';
import {introduce} from '../math/step/introduce.ts';
import type {Equation} from '../math/term/term.ts';
import {words} from '../math/words/figures/figure09.ts';
import {pathWords} from '../math/words/pathWords.ts';
import type {Sentence} from '../math/write/sentence.ts';
import type {EdgeId} from '../network/mapIds.ts';
import {parameterName} from '../network/parameter.ts';
import {hold, strength, time} from '../theme.ts';
import type {Figure} from './figure.ts';

/** Equation under equation: known factors come down dim, new ones bright. */
export function* parkProducts(
  set: Figure,
  rounds: readonly Round[],
  places: ParkingPlaces,
): ThreadGenerator {
  const {map, board, point, caption, palette, view} = set;
  const parked: ProductResult[] = [];
  for (const [index, {parameter, equation, edges}] of rounds.entries()) {
    const pace = paceAt(index);
    const duration = Math.max(time.flick, time.travel * pace);
    const before = rounds[index - 1];
    if (before) {
      const reuse = reusedFrom(board, before.equation, equation);
      const fromMap = departures(map, [equation]);
      yield* all(
        board.fade(dim()),
        ...parked.map(result => result.fade(dim())),
        relight(map, edges, pace),
        places.fill(equation),
      );
      yield* board.perform(introduce(equation, captionOf(map, equation)), {
        departures: new Map([...fromMap, ...reuse.departures]),
        later: reuse.unknown,
        duration,
      });
      yield* board.fade(dim(), reuse.known, duration / 2);
      yield* board.bringIn(reuse.unknown, {departures: fromMap, duration});
      yield* spotlight(board, [
        equation.left.id,
        ...reuse.unknown.filter(id => board.has(id)),
      ]);
    }
    const result = new ProductResult({board, equation, point, palette});
    view.add(result);
    parked.push(result);
    if (before) {
      const rest = restFor(thingsToRead(equation), 2 * hold.term, time.travel);
      yield* beat(newBeat(parameter), rest);
    }
    yield* result.write(duration);
    yield* beat(parameterName(parameter), hold.breath);
  }
  yield* all(
    relightBySize(map, edgesOf(rounds), paceAt(2)),
    caption.say(words.sizes),
    board.fade(strength.full),
    ...parked.map(result => result.fade(strength.full)),
  );
}

/** The edges of all traces. */
export function edgesOf(rounds: readonly Round[]): readonly EdgeId[] {
  return rounds.flatMap(({edges}) => edges);
}

/** What is said of a further gradient. */
export function captionOf(map: NetworkMap, equation: Equation): Sentence {
  const said = isInFilm() ? words.all : pathWords.onlyNew(equation);
  return zeroSentence(map, [equation]) ?? said;
}
