import {describe, expect, test} from 'vitest';
import {plainNetwork} from '../../../math/networks.ts';
import {drawnMap} from '../../mapParts.ts';

/** How far left of the nodes that it feeds a bias node stands, by their gap. */
function shareOf(layers: readonly number[], layer: number): number {
  const {nodes} = drawnMap(plainNetwork(layers), 'map').layout;
  const xOf = (id: string) => nodes.get(id)!.at[0];
  const fed = xOf(`z${layer}-1`);
  const before = layer === 1 ? xOf('x1') : xOf(`a${layer - 1}-1`);
  return (fed - xOf(`b${layer}`)) / (fed - before);
}

describe('A bias node stands left of the nodes that it feeds', () => {
  test.each([
    [[1, 1, 1], 1],
    [[1, 1, 3], 1],
    [[1, 1, 2, 5], 1],
    [[1, 3, 1, 1], 3],
    [[2, 1, 2], 1],
  ])('near one that is alone in its column: layer %j[%i]', (layers, layer) => {
    expect(shareOf(layers, layer)).toBeCloseTo(0.3, 9);
  });

  test.each([
    [[2, 2, 2], 1],
    [[2, 5, 2], 1],
    [[2, 2, 6], 2],
  ])('at least as far from several: layer %j[%i]', (layers, layer) => {
    expect(shareOf(layers, layer)).toBeGreaterThanOrEqual(0.3 - 1e-9);
    expect(shareOf(layers, layer)).toBeLessThanOrEqual(1);
  });
});
