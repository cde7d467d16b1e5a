import {beforeAll, describe, expect, test} from 'vitest';
import {
  loadProject,
  openPlayer,
  type StageProject,
} from '../../../src/stage/index.ts';
import {shown} from '../../helpers/shown.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';
import {colourAt, drawScene, inkBox} from './drawing.ts';

let project: StageProject;

beforeAll(async () => {
  project = await loadProject(fixturePath('basics'));
});

describe('The view', () => {
  test.each([
    [1920, 1080],
    [960, 540],
    [854, 480],
    [1000, 1000],
    [200, 2000],
  ])(
    'of %d × %d shows the whole design around its centre',
    async (width, height) => {
      const player = await openPlayer(project, {
        width,
        height,
        fps: 10,
        scenes: ['themed'],
      });
      await player.draw();
      const [left = 0, top = 0, right = 0, bottom = 0] = inkBox(shown(player));
      const side = 400 * Math.min(width / 1920, height / 1080);

      expect([player.picture.width, player.picture.height]).toEqual([
        width,
        height,
      ]);
      expect(Math.abs(right + 1 - left - side)).toBeLessThan(2);
      expect(Math.abs(bottom + 1 - top - side)).toBeLessThan(2);
      expect(Math.abs(left + right + 1 - width)).toBeLessThanOrEqual(1);
      expect(Math.abs(top + bottom + 1 - height)).toBeLessThanOrEqual(1);
    },
  );

  test('is transparent without a background and filled with one', async () => {
    const clear = await drawScene(project, 'themed');
    const filled = await drawScene(project, 'themed', '#123456');

    expect(colourAt(shown(clear.player), 900, 500)).toEqual([0, 0, 0, 0]);
    expect(colourAt(shown(filled.player), 900, 500)).toEqual([
      0x12, 0x34, 0x56, 255,
    ]);
    expect(colourAt(shown(filled.player), 0, 0)).toEqual([255, 0, 0, 255]);
  });
});

describe('Shapes', () => {
  test('have the lengths and sizes of their geometry', async () => {
    const {measured} = await drawScene(project, 'nodes');

    expect(measured['line']).toBeCloseTo(Math.hypot(300, 400), 9);
    expect(measured['path']).toBeCloseTo(100 * Math.PI, 9);
    expect(measured['svg']).toEqual({x: 200, y: 200});
    expect(measured['row']).toEqual({
      x: 100 + 60 + 20 + 2 * 10,
      y: 80 + 2 * 10,
    });
  });

  test.each([
    ['a triangle of SVG', -700, 350, [0, 255, 0]],
    ['the lower half of a circle', -300, 330, [255, 255, 0]],
    ['a hexagon', 0, 300, [0, 255, 255]],
    ['a flex item', 610, 300, [255, 0, 255]],
    ['its neighbour', 710, 300, [255, 136, 0]],
    ['the middle of a line', -750, -200, [255, 255, 255]],
    ['the top of an arc', -300, -400, [255, 255, 255]],
  ])('are drawn: %s', async (_, x, y, colour) => {
    const {player} = await drawScene(project, 'nodes');

    expect(colourAt(shown(player), x, y)).toEqual([...colour, 255]);
  });

  test.each([
    ['beside the triangle', -780, 250],
    ['in the upper half of the circle', -300, 270],
    ['on the rounded corner of the item', 561, 261],
  ])('leave free what lies %s', async (_, x, y) => {
    const {player} = await drawScene(project, 'nodes');

    expect(colourAt(shown(player), x, y)[3]).toBe(0);
  });
});

describe('Pictures', () => {
  test('come from the bundle and from files beside it', async () => {
    const {player, measured} = await drawScene(project, 'pictures');

    expect(measured['inline source']).toBe('data:');
    expect(measured['emitted source']).toMatch(/^\//);
    expect(measured['inline']).toEqual({x: 400, y: 200});
    expect(measured['emitted']).toEqual({x: 120, y: 80});
    expect(colourAt(shown(player), -500, 0)).toEqual([0, 255, 0, 255]);
    expect(colourAt(shown(player), -300, 0)).toEqual([0, 0, 255, 255]);
    expect(colourAt(shown(player), 400, 0)[3]).toBe(255);
  });
});

describe('Effects', () => {
  test('a gradient runs from its first colour to its last', async () => {
    const {player} = await drawScene(project, 'effects');
    const [left, middle, right] = [-895, -800, -705].map(x =>
      colourAt(shown(player), x, 0),
    );

    expect(left?.[0]).toBeGreaterThan(245);
    expect(Math.abs((middle?.[0] ?? 0) - 127)).toBeLessThan(4);
    expect(right?.[2]).toBeGreaterThan(245);
  });

  test('a shadow falls where it is offset to, soft at its edge', async () => {
    const {player} = await drawScene(project, 'effects');

    expect(colourAt(shown(player), -500, 120)).toEqual([0, 255, 0, 255]);
    const edge = colourAt(shown(player), -500, 172)[3] ?? 0;
    expect(edge).toBeGreaterThan(20);
    expect(edge).toBeLessThan(235);
  });

  test('a blur spreads a square over its edge, half of it outside', async () => {
    const {player} = await drawScene(project, 'effects');

    expect(
      Math.abs((colourAt(shown(player), -250, 0)[3] ?? 0) - 127),
    ).toBeLessThan(8);
    expect(colourAt(shown(player), -270, 0)[3]).toBeGreaterThan(10);
  });

  test('dashes come and go along a line', async () => {
    const {player} = await drawScene(project, 'effects');
    const opacities = [20, 60, 100, 140, 180, 220].map(
      x => colourAt(shown(player), x, 0)[3],
    );

    expect(opacities).toEqual([255, 0, 255, 0, 255, 0]);
  });

  test('a group’s opacity holds for the group, not for each part', async () => {
    const {player} = await drawScene(project, 'effects');
    const [outer, inner] = [530, 450].map(
      x => colourAt(shown(player), x, 0)[3],
    );

    expect(outer).toBe(128);
    expect(inner).toBe(128);
  });

  test('a hole shows the background, as in a scene drawn on its own layer', async () => {
    const {player} = await drawScene(project, 'effects', '#203040');

    expect(colourAt(shown(player), 750, 0)).toEqual([0x20, 0x30, 0x40, 255]);
    expect(colourAt(shown(player), 830, 0)).toEqual([255, 255, 255, 255]);
  });
});
