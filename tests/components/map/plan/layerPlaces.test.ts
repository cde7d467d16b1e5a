import {describe, expect, test} from 'vitest';
import {layerPlaces} from '../../../../src/components/map/plan/layerPlaces.ts';
import {deltaParts, gradientParts} from '../../../../src/math/step/lawParts.ts';
import {derive} from '../../../../src/math/derivation.ts';
import {textOf} from '../../../../src/math/write/text.ts';
import {findTerm} from '../../../../src/math/term/walk.ts';
import {defaultNetwork} from '../../../../src/network/defaultNetwork.ts';
import {sampleNetworks} from '../../../helpers/sampleNetworks.ts';

describe('the places of a layer', () => {
  test.each([
    ['weightedInputs', ['z1-1', 'z1-2']],
    ['slopes', ['a1-1', 'a1-2', 'z1-1', 'z1-1>a1-1', 'z1-2', 'z1-2>a1-2']],
    ['biases', ['b1', 'b1>z1-1', 'b1>z1-2', 'z1-1', 'z1-2']],
  ] as const)('%s of the first one', (part, expected) => {
    expect([...layerPlaces(defaultNetwork, 1, part)].sort()).toEqual(expected);
  });

  test('the error arrives at the last layer from the errors, at others over weights', () => {
    expect(layerPlaces(defaultNetwork, 2, 'arriving')).toContain('a2-1>e1');
    expect(layerPlaces(defaultNetwork, 1, 'arriving')).toContain('a1-1>z2-2');
    expect(layerPlaces(defaultNetwork, 1, 'weights')).toContain('x1>z1-2');
  });
});

describe.each([...sampleNetworks])(
  'the parts of the equations of %s',
  (_, network) => {
    const derivation = derive(network);
    const last = network.layers.length - 1;

    test.each([last, last - 1])('of layer %d', layer => {
      const derived = derivation.layer(layer);
      const {definition} = derived.delta();
      const {arriving, slope} = deltaParts(definition);
      const {delta, incoming} = gradientParts(derived.finished());

      expect(textOf(findTerm(definition, slope))).toMatch(/∂A⁽.⁾\/∂Z⁽.⁾/);
      expect(textOf(findTerm(definition, arriving))).toMatch(/∂E\/∂A|W⁽.⁾/);
      expect(textOf(findTerm(derived.finished(), delta))).toBe(
        textOf(definition.left),
      );
      expect(textOf(findTerm(derived.finished(), incoming))).toMatch(/ᵀ$/);
      expect(textOf(definition).match(/δ/g)).toHaveLength(
        layer === last ? 1 : 2,
      );
    });
  },
);
