import {equation} from '../../term/build.ts';
import type {Variable} from '../../term/variable.ts';
import {
  anyOf,
  claiming,
  say,
  type Sentence,
  slope,
  symbol,
} from '../../write/sentence.ts';

/** Said beside figure 08, and by no step of the derivation. */
export const words = {
  deeper: say`This gradient looks new, yet most of it is known.`,
  recalled: say`Gradients of the layer above come back.`,
  /** Of a δ, where the equations above have no room. */
  alone(error: Variable, delta: Variable): Sentence {
    const name = symbol(delta);
    const derivative = slope(error, {...delta, letter: 'z'});
    return claiming(
      say`These factors are known: ${derivative}, in short ${name}.`,
      [equation('said', derivative, name)],
    );
  },
  deltas: say`Each ${anyOf('delta')} is computed once, and used again.`,
  values: say`Every factor has its value.`,
  /** On the card of a network without a hidden layer. */
  nothing: say`No deeper equation has factors in common with its own.`,
};
