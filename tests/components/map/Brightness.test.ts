import {expect, test} from 'vitest';
import {Brightness} from '../../../src/components/map/Brightness.ts';
import type {MapEdge} from '../../../src/components/map/MapEdge.ts';
import {type EdgeId, edgeId} from '../../../src/network/mapIds.ts';

/** What light an edge leaves at its source, while it is lit. */
function edge(leaving: number, lit = 1): MapEdge {
  const state = {leaving: () => leaving, lit: () => lit};
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that is asked for
  return state as unknown as MapEdge;
}

const own = edgeId('z2-1', 'a2-1');
const others: readonly (readonly [EdgeId, MapEdge])[] = [
  [edgeId('z2-2', 'a2-2'), edge(1)],
  [edgeId('a1-1', 'z2-2'), edge(1)],
];

function at(
  edges: readonly (readonly [EdgeId, MapEdge])[],
  gradient: number,
): number {
  return new Brightness(new Map(edges), new Map(), () => gradient).at('z2-1');
}

test('A node is as bright as the light that its own edges have brought, whatever others bring', () => {
  expect(at([...others, [own, edge(0.3)]], 1)).toBe(0.3);
  expect(at([[own, edge(1)], ...others], 0)).toBe(1);
});

test('Of several lights, the brightest counts', () => {
  const more = edgeId('z2-1', 'a2-2');

  expect(
    at(
      [
        [own, edge(0.3)],
        [more, edge(1)],
      ],
      1,
    ),
  ).toBe(1);
});

test('Where no light has come, it is bright unless its gradient is 0', () => {
  const unlit = [...others, [own, edge(1, 0)] as const];

  expect(at(unlit, -0.1)).toBe(1);
  expect(at(unlit, 0)).toBeLessThan(0.5);
  expect(at(unlit, 0)).toBeGreaterThan(0);
});
