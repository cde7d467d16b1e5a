import {anyOf, say} from '../../write/sentence.ts';

/** Said beside figure 16, and by no step of the derivation. */
export const words = {
  counted: say`These equations differ only in their layers.`,
  deeper: say`The network grows; the equations stay.`,
  last: say`The error gives the last layer its ${anyOf('delta')}.`,
  below: say`Every other layer gets its ${anyOf('delta')} from above.`,
  end: say`The same equations serve every layer.`,
};
