import {anyOf, say} from '../../write/sentence.ts';

/** Said beside figure 16, and by no step of the derivation. */
export const words = {
  counted: say`These equations differ in nothing but the numbers of their layers.`,
  deeper: say`The network grows deeper; the equations stay as they are.`,
  last: say`The error gives the last layer its ${anyOf('delta')}.`,
  below: say`Every other layer gets its ${anyOf('delta')} from the one above.`,
  end: say`The same equations serve every layer.`,
};
