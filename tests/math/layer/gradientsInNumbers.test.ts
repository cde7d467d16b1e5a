import {expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {gradientsInNumbers} from '../../../src/math/layer/gradientsInNumbers.ts';
import {disagreementOf} from '../../../src/math/truth/disagreement.ts';
import {evaluate} from '../../../src/math/value/evaluate.ts';
import {variousNetworks} from '../networks.ts';

test.each(variousNetworks)(
  'The gradients of each layer of %s stand in their rows and columns',
  (_, network) => {
    const derivation = derive(network);
    const {point} = derivation;
    network.weights.forEach((_, index) => {
      const layer = index + 1;
      const {left: name} = derivation.layer(layer).finished();
      const equation = gradientsInNumbers(name, layer, point);

      expect(evaluate(equation.right, point)).toEqual(point.backward.dW[layer]);
      expect(disagreementOf(equation, point)).toBeUndefined();
    });
  },
);
