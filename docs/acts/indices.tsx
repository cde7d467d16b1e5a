import {IndexReader} from '../../src/components/acts/IndexReader.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {vocabulary} from '../../src/math/term/vocabulary.ts';
import {parameterEdgeId} from '../../src/network/mapIds.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** The indices of a weight are read, one by one. */
export default figure('map', function* ({network, map, board, palette, view}) {
  const variable = vocabulary(network).w(2, 1, 2);
  const room = {y: board.y(), height: board.space.height};
  const reader = new IndexReader({variable, palette, ...room});
  view.add(reader);
  const edge = parameterEdgeId(weight(2, 1, 2));
  yield* map.focus([edge]);
  yield* reader.arrive(map.departure(edge));
  for (const part of ['layer', 'first', 'second'] as const) {
    yield* reader.read(part);
    yield* beat(part, hold.term);
  }
  yield* reader.rest();
  yield* beat('read', hold.last);
});
