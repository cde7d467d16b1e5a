import {describe, expect, test} from 'vitest';
import {
  loadProject,
  openPlayer,
  type Player,
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

describe('A visitor who comes again', () => {
  test('is shown only nodes of which something that was read was set', async () => {
    const player = await open(['held']);
    const shown: string[] = [];
    const all = await colours(player, ({key}) => shown.push(key));

    // The view has no colour, and neither is the line filled.
    expect(all[0]!.map(String)).toEqual(['null', '#ff0000', 'null']);
    expect(all.at(-1)!.map(String)).toEqual(['null', '#00ff00', 'null']);
    // All three at first, then the one whose colour changes.
    expect(shown).toHaveLength(4);
    expect(shown[3]).toBe(shown[1]);
  });

  test('hears of what holds a node, of nodes that come and go, and of scenes that fade', async () => {
    const scenes = ['family', 'faded'];
    const keeps = await open(scenes);
    const asks = await open(scenes);
    do {
      const kept = await keeps.visit(placeOf);
      expect(kept).toEqual(await asks.visit(visited => placeOf(visited)));
      await asks.advance();
    } while (await keeps.advance());
    await keeps.seek(0);
    await asks.seek(0);
    expect(await keeps.visit(placeOf)).toEqual(
      await asks.visit(visited => placeOf(visited)),
    );
  });
});

async function open(scenes: readonly string[]): Promise<Player> {
  const project = await loadProject(fixturePath('basics'));
  return openPlayer(project, {scenes, width: 480, height: 270, fps: 20});
}

/** What one visitor says of the colours in every frame. */
async function colours(player: Player, onVisit: (node: VisitedNode) => void) {
  await player.seek(0);
  const said: (readonly unknown[])[] = [];
  const visitor = (visited: VisitedNode) => {
    onVisit(visited);
    return colourOf(visited.node);
  };
  do said.push(await player.visit(visitor));
  while (await player.advance());
  return said;
}

function placeOf({opacity, toDrawing, holders}: VisitedNode) {
  return {opacity, toDrawing, depth: holders.length};
}

function colourOf(node: object): unknown {
  return 'fill' in node && typeof node.fill === 'function' && node.fill();
}
