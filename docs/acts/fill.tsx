import {fillMatrix} from '../../src/components/acts/fillMatrix.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {words} from '../../src/math/words/figures/figure13.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** Weights fly from the map into a matrix, row by row. */
export default figure('equations', function* ({derivation, map, board}) {
  const {step, fact} = derivation.hiddenLayer(1).weights();
  const {entries} = words;
  yield* fillMatrix({map, board, ...step, fact: fact.id, entries});
  yield* beat('filled', hold.last);
});
