import type {Layer} from '../term/layer.ts';
import type {Index} from '../term/variable.ts';

/** Notes beside drawings, in plain text. */
export const noteWords = {
  moreAlike: (count: number) => `and ${count} more of the same form`,
  onesOfOneColumn: 'would repeat the column; here it stays one',
  /** @param times - Such as `twice`. */
  ones: (times: string) => `repeats the column ${times}`,
  layer: (layer?: Layer) => `layer ${layer}`,
  intoLayer: (layer?: Layer) => `into layer ${layer}`,
  node: (index?: Index) => `node ${index}`,
  row: (index?: Index) => `row: it goes to node ${index}`,
  column: (index?: Index) => `column: it comes from node ${index}`,
};
