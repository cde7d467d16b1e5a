import {anyOf, say} from '../../write/sentence.ts';

/** Said beside figure 06, and by no step of the derivation. */
export const words = {
  grids: say`Columns and matrices get short names.`,
  brace: say`Together: how ${anyOf('E')} moves with each ${anyOf('z')}.`,
  numbers: say`The same equation in numbers.`,
};
