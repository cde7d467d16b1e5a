import {describe, expect, test} from 'vitest';
import {type Box, boxAround, type Point, pointAt} from '../../../src/box.ts';
import {namesWithRoom} from '../../../src/components/map/namesWithRoom.ts';
import type {NetworkMap} from '../../../src/components/map/NetworkMap.ts';
import {edgeId} from '../../../src/network/mapIds.ts';

const one = edgeId('x1', 'z1-1');
const other = edgeId('x2', 'z1-1');

interface Drawn {
  /** Edges with the place of their labels, from one point to another. */
  readonly edges: Readonly<Record<string, readonly [Box, Point, Point]>>;
  /** Nodes of 40 px across, by a scale. */
  readonly nodes?: readonly (readonly [at: Point, scale: number])[];
}

function named({edges, nodes = []}: Drawn, ids = Object.keys(edges)) {
  const map = {
    nodes: new Map(
      nodes.map(([[x, y], scale], at) => [
        `x${at + 1}`,
        {radius: 20, x: () => x, y: () => y, scale: {x: () => scale}},
      ]),
    ),
    edges: new Map(
      Object.entries(edges).map(([id, [place, from, to]]) => [
        id,
        {
          labelPlace: () => place,
          at: (share: number) => pointAt(from, to, share),
        },
      ]),
    ),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that is asked for
  return namesWithRoom(map as unknown as NetworkMap, ids);
}

const level = (y: number): readonly [Box, Point, Point] => [
  boxAround([200, y], 60, 20),
  [0, y],
  [400, y],
];

describe('An edge is named', () => {
  test('where its label has room', () => {
    expect(named({edges: {[one]: level(0), [other]: level(100)}})).toEqual([
      one,
      other,
    ]);
  });

  test('though the line of an edge that is not named runs under its label', () => {
    const edges = {[one]: level(0), [other]: level(5)};

    expect(named({edges}, [one])).toEqual([one]);
  });

  test.each<[string, Point, number, boolean]>([
    ['on it', [200, 0], 1, false],
    ['over its edge', [200, 22], 1, false],
    ['that touches it by no more than its padding', [200, 26], 1, true],
    ['over its edge, drawn larger', [200, 26], 1.4, false],
    ['over its edge, drawn smaller', [200, 22], 0.6, true],
  ])('with a node %s: %s', (_, at, scale, isNamed) => {
    const edges = {[one]: level(0)};

    expect(named({edges, nodes: [[at, scale]]})).toEqual(isNamed ? [one] : []);
  });
});

describe('Of two edges that are named', () => {
  test('only the first has its label where both would lie on each other', () => {
    const [box] = level(0);
    const edges: Drawn['edges'] = {
      [one]: level(0),
      [other]: [box, [0, 300], [400, 300]],
    };

    expect(named({edges})).toEqual([one]);
  });

  test('none has its label on the line of the other', () => {
    const edges: Drawn['edges'] = {
      [one]: level(0),
      [other]: [boxAround([50, -100], 60, 20), [200, -100], [200, 100]],
    };

    expect(named({edges})).toEqual([other]);
  });
});
