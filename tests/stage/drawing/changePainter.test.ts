import {createCanvas, type Canvas} from '@napi-rs/canvas';
import {beforeAll, describe, expect, test} from 'vitest';
import {createStageCanvas} from '../../../src/stage/browser/canvas.ts';
import {ChangePainter} from '../../../src/stage/drawing/changePainter.ts';
import {Picture} from '../../../src/stage/drawing/picture.ts';
import {loadProject} from '../../../src/stage/index.ts';
import {seededRandom} from '../../render/helpers/random.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';
import {sketch, type Sketchpad} from './sketch.ts';

const [width, height] = [220, 180];
const ground = '#11151d';
const image = createCanvas(24, 16);

beforeAll(async () => {
  await loadProject(fixturePath('basics'));
  const context = image.getContext('2d');
  context.fillStyle = '#3ddc97';
  context.fillRect(0, 0, 24, 16);
});

/** Draws over and over; `show` gives the bytes of the picture. */
function changing(): {
  readonly painter: ChangePainter;
  readonly show: (draw: (context: Sketchpad) => void) => Promise<Buffer>;
} {
  const canvas = createStageCanvas(width, height);
  const painter = new ChangePainter(canvas, ground);
  const picture = new Picture(width, height);
  return {
    painter,
    async show(draw: (context: Sketchpad) => void): Promise<Buffer> {
      const region = await painter.paint(sceneOf(draw));
      if (region) picture.takePart(canvas, region);
      return Buffer.from(picture.pixels.slice().buffer);
    },
  };
}

/** The drawing made for the first time. */
function fresh(draw: (context: Sketchpad) => void): Promise<Buffer> {
  return changing().show(draw);
}

/** A scene without nodes. */
function sceneOf(draw: (context: Sketchpad) => void) {
  return Object({
    async render(context: Sketchpad) {
      context.clearRect(0, 0, width, height);
      draw(context);
    },
  });
}

function drawSmall(context: Sketchpad): void {
  context.fillRect(10, 10, 8, 8);
}

/** A large square that rests and a small one somewhere in the top left tile. */
function smallMoves(x: number) {
  return sceneOf(context => {
    context.fillStyle = '#4aa3ff';
    context.fillRect(100, 100, 60, 60);
    context.fillStyle = '#ff8a3d';
    context.fillRect(x, 10, 8, 8);
  });
}

describe('Drawing only what changed', () => {
  test('gives the bytes of drawing all, whatever was there before', async () => {
    const {show} = changing();
    const random = seededRandom(6);
    const seeds = Array.from({length: 4}, (_, i) => i);
    for (let frame = 0; frame < 120; frame++) {
      const place = Math.floor(random() * seeds.length);
      if (random() < 0.7) seeds[place] = frame;
      else if (random() < 0.5) seeds.splice(place, 1);
      else seeds.splice(place, 0, frame);
      const draw = (context: Sketchpad) => {
        for (const seed of seeds) {
          context.save();
          sketch(context, seededRandom(seed), image);
          context.restore();
        }
      };

      expect((await show(draw)).equals(await fresh(draw))).toBe(true);
    }
  });

  test('leaves alone what stays as it is', async () => {
    const {painter} = changing();
    await painter.paint(smallMoves(10));
    const moved = await painter.paint(smallMoves(12));
    const same = await painter.paint(smallMoves(12));

    expect(moved!.rectangles()).toEqual([{x: 0, y: 0, width: 32, height: 32}]);
    expect(same!.isEmpty).toBe(true);
  });

  test('draws a canvas again that may have changed inside', async () => {
    const {show} = changing();
    const stamp: Canvas = createCanvas(10, 10);
    const draw = (context: Sketchpad) =>
      context.drawImage(Object(stamp), 50, 50);
    const before = await show(draw);
    const context = stamp.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, 10, 10);
    const after = await show(draw);

    expect(after.equals(before)).toBe(false);
    expect(after.equals(await fresh(draw))).toBe(true);
  });

  test('draws all after something else was drawn', async () => {
    const {painter} = changing();
    const scene = sceneOf(drawSmall);
    await painter.paint(scene);
    painter.forget();
    const region = await painter.paint(scene);

    expect(region!.rectangles()).toEqual([{x: 0, y: 0, width, height}]);
  });

  test('refuses with a drawing that cannot be noted, and goes on after it', async () => {
    const {painter, show} = changing();
    await show(drawSmall);
    const refused = await painter.paint(
      sceneOf(context => {
        context.filter = 'blur(2px)';
        context.fillRect(0, 0, 99, 99);
      }),
    );
    const after = await show(drawSmall);

    expect(refused).toBeUndefined();
    expect(after.equals(await fresh(drawSmall))).toBe(true);
  });
});
