import {all, delay} from '@motion-canvas/core';
import {mayGo} from '../components/pace/film.ts';
import {beat} from '../components/pace/beat.ts';
import {fillRows} from '../components/acts/fillRows.ts';
import {valuesRoom} from '../components/numbers/FactorValues.ts';
import {IndexReader} from '../components/acts/IndexReader.ts';
import {mapPlaces} from '../components/map/plan/mapPlaces.ts';
import {productInNumbers} from '../components/numbers/productInNumbers.ts';
import {restFor} from '../components/pace/restFor.ts';
import {RowMeetsColumn} from '../components/acts/RowMeetsColumn.ts';
import {meetingSize} from '../components/acts/RowMeetsColumn.ts';
import {thingsToRead} from '../components/pace/thingsToRead.ts';
import {departures} from '../components/trace/traceOnMap.ts';
import {mapIdOf} from '../math/term/edge.ts';
import {symbolsOf} from '../math/term/symbols.ts';
import {shownNumbers} from '../math/term/grids.ts';
import {
  layerFormula,
  layerGrids,
  weightGrid,
} from '../math/formula/layerFormula.ts';
import {vocabulary} from '../math/term/vocabulary.ts';
import {idsWithin} from '../math/term/walk.ts';
import {lastLayer} from '../network/network.ts';
import {hold, size, space, time} from '../theme.ts';
import {words} from '../math/words/figures/figure02.ts';
import {figure} from './figure.ts';
import {endsOf, parameterEdgeId} from '../network/mapIds.ts';

/** The meaning of the indices, and the reason for their order in a weight. */
export default figure('map', function* (set) {
  const {network, point, map, board, palette, caption, view} = set;
  const layer = lastLayer(network);
  const rows = network.layers[layer]!;
  const large = rows * network.layers[layer - 1]! > FEW;
  const names = vocabulary(network);
  const capitals = layerFormula(network, layer);
  const fullSize = meetingSize(network, layer, set.page);
  const grids = layerGrids(network, layer, fullSize);
  const matrix = weightGrid(network, layer, fullSize);
  const {narrow} = set.page;
  const height = board.space.height / (narrow ? 2 : 1);
  const room = {y: board.y(), height, most: set.page.width};

  const hidden = Math.max(1, layer - 1);
  const a = names.a(hidden, Math.min(2, network.layers[hidden]!));
  const asked = {row: 1, column: Math.min(2, network.layers[layer - 1]!)};
  const w = names.w(layer, asked.row, asked.column);
  const node = new IndexReader({variable: a, palette, ...room});
  const weight = new IndexReader({variable: w, palette, ...room});
  view.add([node, weight]);
  const spare = space.huge / 2;

  const place = mapIdOf(a)!;
  const column = map.columns.find(ids => ids.includes(place)) ?? [place];
  yield* all(map.focus([place]), caption.begin(words.node));
  yield* node.arrive(map.departure(place));
  yield* all(map.focus(column), node.read('layer'), caption.say(words.node));
  yield* beat('layer', hold.breath);
  yield* all(map.focus([place]), node.read('first'));
  yield* beat('node', hold.breath);

  const edge = parameterEdgeId({kind: 'weight', layer, ...asked});
  const [below, above] = endsOf(edge);
  yield* all(
    map.focus([edge, below, above]),
    caption.say(words.weight),
    node.rest(),
    narrow
      ? node.y(board.y() - height / 2, time.travel)
      : node.x(-weight.width / 2 - spare, time.travel),
  );
  if (narrow) weight.y(board.y() + height / 2);
  else weight.x(node.width / 2 + spare);
  yield* weight.arrive(map.departure(edge));
  yield* all(
    map.focus(mapPlaces([matrix.right]), time.flick, []),
    weight.read('layer'),
  );
  yield* beat('weight', hold.breath);
  yield* all(map.focus([edge, above]), weight.read('first'));
  yield* beat('row', hold.breath);
  yield* all(map.focus([edge, below]), weight.read('second'));
  yield* beat('column', hold.breath);
  yield* all(weight.rest(), map.focus([edge, below, above]));
  yield* beat('indices', hold.breath);

  yield* all(node.leave(), weight.leave());
  board.keepPlaces([matrix], {em: size.formula});
  yield* all(
    set.turnTo('equations'),
    caption.say(words.matrix),
    // Not sooner: while it moves up, the board is still low in the frame.
    delay(
      time.glide - time.travel,
      board.write([matrix], {later: idsWithin(matrix.right).slice(1)}),
    ),
  );
  yield* fillRows(map, board, matrix.right);
  yield* beat('matrix', hold.breath);

  const shown = {board, map, point, palette, layer, grids};
  const meeting = new RowMeetsColumn(shown);
  view.add(meeting);
  const [, ...entries] = idsWithin(grids.left);
  const [first = 1, second] = shownNumbers(rows, fullSize);
  const lines = [first, second ?? first].map(row => meeting.line(row));
  board.keepPlaces([capitals, grids, ...lines], {
    // The sum's result stands right of it.
    em: narrow ? size.formulaPair : size.formula,
    under: valuesRoom,
  });
  yield* all(
    map.focus(mapPlaces([grids]), time.flick, []),
    caption.say(words.product),
    board.write([capitals, grids], {
      later: entries,
      departures: departures(map, [grids]),
      duration: time.glide,
    }),
  );
  const news =
    symbolsOf(capitals).size +
    symbolsOf(grids.right).size -
    symbolsOf(matrix.right).size;
  yield* beat('product', restFor(news, hold.breath, time.glide));
  yield* meeting.meet(first, 0.6);
  yield* beat('first row', hold.breath);
  if (second !== undefined) {
    yield* mayGo([], () => meeting.meet(second, 0.35));
  }
  yield* meeting.finish();
  yield* beat('rows', hold.breath, hold.late);

  yield* mayGo(['numbers'], function* () {
    const end = productInNumbers(board, {capitals, grids, point});
    board.keepPlaces(end, {under: 0});
    yield* all(
      map.unfocus(),
      board.write(end, {duration: time.glide}),
      caption.say(words.numbers),
    );
    const least = large ? hold.last + hold.equation : hold.last;
    yield* beat('numbers', restFor(thingsToRead(end.at(-1)!), least));
  });
});

/** The most weights that are read at a glance. */
const FEW = 4;
