import {expect, test} from 'vitest';
import {
  loadProject,
  openPlayer,
  type Player,
} from '../../../src/stage/index.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';
import {pixelsOf} from './drawing.ts';

async function playerOf(scene: string, background?: string): Promise<Player> {
  const project = await loadProject(fixturePath('basics'));
  return openPlayer(project, {
    scenes: [scene],
    width: 480,
    height: 270,
    fps: 30,
    ...(background !== undefined && {background}),
  });
}

/** The nodes of the current frame but for the view. */
async function nodesOf(player: Player): Promise<readonly object[]> {
  const [, ...nodes] = await player.visit(({node}) => node);
  return nodes;
}

// Recorded on an opaque ground, drawn whole on none; with caches and filters.
test.each([
  ['moving', '#112233'],
  ['moving', undefined],
  ['texts', '#112233'],
  ['effects', '#112233'],
])('Nodes of %s on %s are left out, and come back', async (scene, ground) => {
  const player = await playerOf(scene, ground);
  const untouched = await playerOf(scene, ground);
  await untouched.draw();
  player.leaveOut([]);
  await player.draw();
  const whole = pixelsOf(player);

  player.leaveOut(await nodesOf(player));
  await player.draw();
  const words = new Set(player.picture.pixels);
  player.leaveOut([]);
  await player.draw();

  expect(words.size).toBe(1);
  expect(pixelsOf(player).equals(whole)).toBe(true);
  expect(whole.equals(pixelsOf(untouched))).toBe(true);
});

test('A plate shows where a node draws', async () => {
  const player = await playerOf('moving', '#112233');
  player.leaveOut([]);

  const [box] = await nodesOf(player);
  player.leaveOut([box!], {plate: '#ff00ff'});
  await player.draw();

  // Premultiplied, red in the lowest byte.
  expect(player.picture.pixels).toContain(0xff_ff_00_ff | 0);
});

test('A node tells its class and its words', async () => {
  const player = await playerOf('texts', '#112233');

  const told = await player.visit(({facts}) => facts);

  const words = told.flatMap(({draws, type, text}) =>
    draws === 'text' ? [`${type} ${text?.em} ${text?.content}`] : [],
  );
  expect(words).toContain('Txt 40 label');
  expect(words).toContain('Txt 40 0.298');
  expect(told.map(({draws}) => draws)).toContain('shape');
});
