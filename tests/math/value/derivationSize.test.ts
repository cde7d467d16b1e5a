import {describe, expect, test} from 'vitest';
import {
  derivationLimits,
  derivationSize,
  excessiveSize,
} from '../../../src/math/value/derivationSize.ts';

const alike = (count: number, nodes: number) => Array(count).fill(nodes);

describe('A derivation that is too large is told before it is made', () => {
  test.each([
    [200, 2, '29 layers of as many neurons'],
    [100_000, 1, '67 layers of as many neurons'],
    [20, 4, '12 layers of as many neurons, or 20 layers of 2 neurons'],
    [3, 200, '3 layers of 70 neurons'],
    [30, 60, '3 layers of as many neurons, or 30 layers of 1 neuron'],
  ])('%i layers of %i neurons, with what fits: %s', (count, nodes, way) => {
    expect(excessiveSize({layers: alike(count, nodes)})).toContain(
      `What fits is ${way}`,
    );
  });

  test.each([
    [200, 2],
    [100_000, 1],
    [20, 4],
    [3, 200],
    [2, 100_000],
  ])('and what is said to fit for %i layers of %i does fit', (count, nodes) => {
    const text = excessiveSize({layers: alike(count, nodes)}) ?? '';
    const ways = [...text.matchAll(/([\d,]+) layers of ([\d,]+|as many)/g)];
    const fitting = ways.slice(-2).filter(([way]) => text.indexOf(way) > 50);

    for (const [, layers = '', neurons = ''] of fitting.slice(-1)) {
      const [a, b] = [layers, neurons].map(n => Number(n.replaceAll(',', '')));
      const layersThere = alike(a!, Number.isNaN(b) ? nodes : b!);
      expect(excessiveSize({layers: layersThere})).toBeUndefined();
    }
    expect(fitting.length).toBeGreaterThan(0);
  });

  test('and one that is as large as any example is far from it', () => {
    for (const layers of [[2, 2, 2], [3, 4, 2], [2, 3, 3, 2], alike(6, 8)]) {
      expect(excessiveSize({layers})).toBeUndefined();
      expect(derivationSize(layers).terms).toBeLessThan(
        derivationLimits.terms / 5,
      );
    }
  });
});
