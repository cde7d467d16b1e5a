import {anyOf, say, type Sentence} from '../../write/sentence.ts';

/** Said beside figure 11, and by no step of the derivation. */
export const words = {
  grids: say`The gradients of the layer, gathered.`,
  /** @param above - The number of nodes of the layer above. */
  sums(above: number): Sentence {
    return above === 1
      ? say`The first column holds the way on from above.`
      : say`The first column holds sums over paths.`;
  },
  deltas: say`Every sum holds the same ${anyOf('delta')}s.`,
  rows: say`A row times the column is one sum.`,
  shapes: say`The shapes agree.`,
  /** On the card of a network without a hidden layer. */
  nothing: say`There are no sums over paths to take apart.`,
};
