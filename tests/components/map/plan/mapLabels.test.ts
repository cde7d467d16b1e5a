import {describe, expect, test} from 'vitest';
import {formatValue} from '../../../../src/math/write/formatValue.ts';
import {describeMap} from '../../../../src/components/map/plan/mapLabels.ts';
import {forwardPass} from '../../../../src/network/forward.ts';
import {lastLayer, type Network} from '../../../../src/network/network.ts';
import {withParameter} from '../../../../src/network/parameter.ts';
import {fullyDrawn, sampleNetworks} from '../../../helpers/sampleNetworks.ts';
import {
  isEdge,
  layerOf,
  meaningOf,
  neuronOf,
  parameterEdgeId,
} from '../../../../src/network/mapIds.ts';

function valuesOn(network: Network): ReadonlyMap<string, string> {
  const {nodeLabels, edgeLabels} = describeMap(network, forwardPass(network));
  return new Map(
    [...nodeLabels, ...edgeLabels].map(([id, {value}]) => [id, value]),
  );
}

describe.each([...fullyDrawn])('the map of %s', (_, network) => {
  test('shows the weight of each edge, row to and column from', () => {
    const values = valuesOn(network);
    network.weights.forEach((rows, index) =>
      rows.forEach((columns, row) =>
        columns.forEach((value, column) => {
          const edge = parameterEdgeId({
            kind: 'weight',
            layer: index + 1,
            row: row + 1,
            column: column + 1,
          });

          expect(values.get(edge)).toBe(formatValue(value));
        }),
      ),
    );
  });

  test('shows other numbers where a first weight has moved, and nowhere before it', () => {
    const moved = withParameter(
      network,
      {kind: 'weight', layer: 1, row: 1, column: 1},
      network.weights[0]![0]![0]! + 0.3,
    );
    const [before, after] = [valuesOn(network), valuesOn(moved)];
    const changed = [...before.keys()].filter(
      id => before.get(id) !== after.get(id),
    );

    expect(changed).toEqual(
      expect.arrayContaining(['z1-1', 'a1-1', 'E', 'x1>z1-1']),
    );
    expect(changed.filter(id => meaningOf(id)?.kind === 'x')).toEqual([]);
    expect(
      changed.filter(id => neuronOf(id) && layerOf(id) === 1),
    ).toHaveLength(2);
    expect(changed.filter(isEdge)).toEqual(['x1>z1-1']);
  });
});

describe('the map of a network too wide to be drawn in full', () => {
  const network = sampleNetworks.get('784-16-16-10')!;
  const {dots, nodeLabels, standIns, sketch} = describeMap(
    network,
    forwardPass(network),
  );

  test('counts what its dots stand for', () => {
    for (const {id, count} of dots) {
      const stoodFor = [...standIns.values()].filter(dot => dot === id);

      expect(stoodFor).toHaveLength(count);
    }
    expect(dots.map(({count}) => count).sort((a, b) => a - b)).toEqual([
      7, 7, 7, 13, 13, 13, 13, 781,
    ]);
  });

  test('draws the first two and the last of every wide layer', () => {
    const last = lastLayer(network);

    for (const id of ['x1', 'x2', 'x784', `a${last}-1`, `a${last}-10`]) {
      expect(nodeLabels.has(id)).toBe(true);
    }
    expect(nodeLabels.has('x3')).toBe(false);
  });

  test('draws edges between drawn nodes alone', () => {
    const wrong = sketch.edges.filter(
      ({from, to}) => !nodeLabels.has(from) || !nodeLabels.has(to),
    );

    expect(wrong).toEqual([]);
  });
});
