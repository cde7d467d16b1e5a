import {RowMeetsColumn} from '../../src/components/acts/RowMeetsColumn.ts';
import {valuesRoom} from '../../src/components/numbers/FactorValues.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {layerGrids} from '../../src/math/formula/layerFormula.ts';
import {idsWithin} from '../../src/math/term/walk.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** A row of W meets the column A, and their sum takes its place in Z. */
export default figure('equations', function* (set) {
  const {network, board, view} = set;
  const grids = layerGrids(network, 2);
  const meeting = new RowMeetsColumn({...set, layer: 2, grids});
  view.add(meeting);
  const [, ...later] = idsWithin(grids.left);
  board.keepPlaces([grids, meeting.line(1)], {under: valuesRoom});
  yield* board.write([grids], {later, duration: 0});
  yield* meeting.meet(1, 0.5);
  yield* beat('met', hold.last);
});
