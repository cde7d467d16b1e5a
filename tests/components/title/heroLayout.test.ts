import {describe, expect, test} from 'vitest';
import {layoutHero} from '../../../src/components/title/heroLayout.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';

describe('The title’s network, laid out for Matt Mazur’s numbers', () => {
  const {nodes, edges, gaps} = layoutHero(defaultNetwork, 900, 300);

  test('has a node for each neuron and one for E, within its strip', () => {
    expect(nodes.map(({column}) => column)).toEqual([0, 0, 1, 1, 2, 2, 3]);
    expect(gaps).toBe(3);
    for (const {at} of nodes) {
      expect(Math.abs(at[0])).toBeLessThanOrEqual(450);
      expect(Math.abs(at[1])).toBeLessThanOrEqual(150);
    }
  });

  test('gives an edge the root of its published gradient beside the largest of its layer', () => {
    const shares = edges
      .filter(({gap}) => gap === 1)
      .map(({share, negative}) => ({share, negative}))
      .sort((one, other) => one.share - other.share);
    // ∂E/∂w5 … w8 of the published example, the smallest first.
    const published = [0.02260254, 0.022740242, 0.082167041, 0.082667628];
    published.forEach((gradient, at) => {
      const root = Math.sqrt(gradient / 0.082667628);
      expect(shares[at]!.share).toBeCloseTo(root, 6);
    });
    expect(shares.map(({negative}) => negative)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('draws the weakest first, so that strong light lies on top', () => {
    const shares = edges.map(({share}) => share);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });
});

test('A node is as bright as its value is large beside the largest of its column, whatever the signs', () => {
  const network = sampleNetworks.get('3-4-2-tanh')!;
  const pass = forwardPass(network);
  const {nodes} = layoutHero(network, 900, 300);

  expect(pass.a.flat().some(value => value < 0)).toBe(true);
  pass.a.forEach((values, column) => {
    const levels = nodes.filter(node => node.column === column);
    const most = Math.max(...values.map(Math.abs));
    values.forEach((value, row) => {
      expect(levels[row]!.level).toBeCloseTo(Math.abs(value) / most, 12);
    });
  });
});

test('Each column is as high as it has neurons, around the middle of the strip', () => {
  const network = sampleNetworks.get('3-4-2-tanh')!;
  const {nodes} = layoutHero(network, 900, 300);
  const heights = [...network.layers, 1].map((rows, column) => {
    const ys = nodes
      .filter(node => node.column === column)
      .map(({at}) => at[1]);
    expect(ys).toHaveLength(rows);
    expect(Math.max(...ys)).toBeCloseTo(-Math.min(...ys), 9);
    return Math.max(...ys) - Math.min(...ys);
  });

  const [gap] = heights.map((height, at) => height / (network.layers[at]! - 1));
  expect(heights).toEqual(
    [...network.layers, 1].map(rows => expect.closeTo((rows - 1) * gap!, 9)),
  );
  expect(Math.max(...heights)).toBeCloseTo(300, 9);
});
