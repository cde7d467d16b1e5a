import {
  endPlayback,
  PlaybackManager,
  PlaybackStatus,
  startPlayback,
  threads,
  waitFor,
} from '@motion-canvas/core';
import {expect, test} from 'vitest';
import type {NetworkMap} from '../../../src/components/map/NetworkMap.ts';
import {runAlong} from '../../../src/components/trace/tracePaths.ts';
import {type EdgeId, edgeId} from '../../../src/network/mapIds.ts';

const [shared, one, other] = [
  edgeId('z2-1', 'a2-1'),
  edgeId('a1-1', 'z2-1'),
  edgeId('a1-2', 'z2-1'),
];

/** The edges that light runs over, in order, on a map whose edges are dark. */
function runsOver(edges: readonly EdgeId[]): readonly EdgeId[] {
  const runs: EdgeId[] = [];
  const map = {
    edges: new Map(edges.map(id => [id, {lit: () => 0}])),
    runBack: (id: EdgeId) => {
      runs.push(id);
      return waitFor(0);
    },
    light: () => waitFor(0),
  };
  const steps = threads(function* () {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that is asked for
    yield* runAlong(map as unknown as NetworkMap, edges);
  });
  const playback = new PlaybackStatus(new PlaybackManager());
  startPlayback(playback);
  while (!steps.next().done);
  endPlayback(playback);
  return runs;
}

// Two runs over one edge would begin it with a jump.
test('Light runs once over an edge that several paths share', () => {
  expect(runsOver([shared, one, shared, other])).toEqual([shared, one, other]);
});

test('Light runs from E back, in whatever order its edges are named', () => {
  const way = [
    edgeId('e1', 'E'),
    edgeId('a2-1', 'e1'),
    edgeId('z2-1', 'a2-1'),
    edgeId('a1-1', 'z2-1'),
    edgeId('z1-1', 'a1-1'),
    edgeId('x1', 'z1-1'),
  ];

  expect(runsOver(way.toReversed())).toEqual(way);
});
