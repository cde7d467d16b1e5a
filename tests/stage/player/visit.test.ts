import {describe, expect, test} from 'vitest';
import {
  loadProject,
  openPlayer,
  type VisitedNode,
} from '../../../src/stage/index.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';

async function visitedAt(frame: number, width = 1920): Promise<VisitedNode[]> {
  const project = await loadProject(fixturePath('basics'));
  const player = await openPlayer(project, {
    scenes: ['moving'],
    width,
    height: (width * 9) / 16,
    fps: 30,
  });
  await player.seek(frame);
  const visited: VisitedNode[] = [];
  await player.visit(node => visited.push(node));
  return visited;
}

describe('A visit', () => {
  test('shows every node of the frame with those that hold it', async () => {
    const [view, box, ...others] = await visitedAt(0);

    expect(others).toEqual([]);
    expect(view!.holders).toEqual([]);
    expect(box!.holders).toEqual([view!.key]);
    expect(box!.opacity).toBe(1);
  });

  test('tells where a node stands at that moment, in pixels of the drawing', async () => {
    const start = (await visitedAt(0))[1]!.toDrawing;
    const later = (await visitedAt(30))[1]!.toDrawing;
    const small = (await visitedAt(0, 960))[1]!.toDrawing;

    // From x = −500 to 500 around the middle of 1920 × 1080.
    expect(start.map(Math.round)).toEqual([1, 0, 0, 1, 460, 540]);
    expect(later.map(Math.round)).toEqual([1, 0, 0, 1, 1460, 540]);
    expect(small.slice(4).map(Math.round)).toEqual([230, 270]);
    expect(small[0]).toBeCloseTo(0.5, 6);
  });

  test('is worth repeating only where something that it read has changed', async () => {
    const project = await loadProject(fixturePath('basics'));
    const player = await openPlayer(project, {
      scenes: ['held'],
      width: 480,
      height: 270,
      fps: 20,
    });
    const stirred: number[] = [];
    do {
      // Drawing reads for itself.
      await player.draw();
      if (!player.stirred) continue;
      stirred.push(player.frame);
      await player.visit(({node}) => colourOf(node));
    } while (await player.advance());

    // The colour changes at half a second; the line that comes later is read
    // from its own place alone, which stays.
    expect(stirred).toEqual([0, 9]);

    await player.seek(0);

    expect(player.stirred).toBe(true);
  });
});

function colourOf(node: object): unknown {
  return 'fill' in node && typeof node.fill === 'function' && node.fill();
}
