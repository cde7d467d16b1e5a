import {anyOf, say} from '../../write/sentence.ts';

/** Said beside figure 11, and by no step of the derivation. */
export const words = {
  grids: say`The first column holds sums over the paths from above.`,
  deltas: say`In every sum stands the same ${anyOf('delta')} of a node above.`,
  rows: say`A row times the column is one sum.`,
  shapes: say`The shapes agree: rows by columns.`,
  /** On the card of a network without a hidden layer. */
  nothing: say`There are no sums over paths to take apart.`,
};
