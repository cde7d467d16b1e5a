import {createCanvas, Path2D, type Canvas} from '@napi-rs/canvas';
import {beforeAll, describe, expect, test} from 'vitest';
import {createStageCanvas} from '../../../src/stage/browser/canvas.ts';
import {isBranch, type Part} from '../../../src/stage/drawing/branch.ts';
import {Brush} from '../../../src/stage/drawing/brush.ts';
import {isNowhere} from '../../../src/stage/skia/bounds.ts';
import {Recorder} from '../../../src/stage/drawing/recorder.ts';
import {Region} from '../../../src/stage/drawing/region.ts';
import {loadProject} from '../../../src/stage/index.ts';
import {seededRandom} from '../../render/helpers/random.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';
import {sketch, type Sketchpad} from './sketch.ts';

const [width, height] = [180, 140];
const whole = Region.whole(width, height);
const image = createCanvas(24, 16);

beforeAll(async () => {
  // It registers the font of the sketches.
  await loadProject(fixturePath('basics'));
  const context = image.getContext('2d');
  context.fillStyle = '#ff8a3d';
  context.fillRect(0, 0, 24, 16);
});

/** What drawing notes; undefined if it is refused. */
function record(draw: (context: Sketchpad) => void) {
  const recorder = new Recorder(createStageCanvas(width, height));
  recorder.begin();
  draw(Object(recorder));
  return recorder.end();
}

function painted(parts: readonly Part[]): Canvas {
  const canvas = createStageCanvas(width, height);
  new Brush(canvas.getContext('2d')).paint(parts, whole);
  return canvas;
}

function drawn(draw: (context: Sketchpad) => void): Canvas {
  const canvas = createStageCanvas(width, height);
  draw(Object(canvas.getContext('2d')));
  return canvas;
}

/** Calls that a context ignores, each in the middle of a drawing. */
const ignored: Readonly<Record<string, (context: Sketchpad) => void>> = {
  translate: context => context.translate(NaN, 3),
  scale: context => context.scale(1, Infinity),
  rotate: context => context.rotate(NaN),
  transform: context => context.transform(1, 0, 0, 1, NaN, 0),
  setTransform: context => context.setTransform(NaN, 0, 0, 1, 0, 0),
  'setTransform of an object': context => context.setTransform({e: NaN}),
  fillRect: context => context.fillRect(NaN, 0, 40, 40),
  strokeRect: context => context.strokeRect(0, 0, Infinity, 40),
  clearRect: context => context.clearRect(0, NaN, width, height),
  fillText: context => context.fillText('x', NaN, 20),
  strokeText: context => context.strokeText('x', 5, -Infinity),
  drawImage: context => context.drawImage(Object(image), NaN, 0),
  'a point of the path': context => {
    context.beginPath();
    context.moveTo(10, 10);
    context.lineTo(NaN, 90);
    context.lineTo(60, 10);
    context.lineTo(60, 60);
    context.fill();
  },
  'a point of a path': context => {
    const path = new Path2D();
    path.rect(20, 70, 30, NaN);
    path.rect(20, 70, 30, 30);
    context.fill(Object(path));
  },
};

const seeds = Array.from({length: 150}, (_, i) => i);

describe('A recorder', () => {
  test.each(Object.entries(ignored))(
    'ignores as a context does what is not finite: %s',
    (_, call) => {
      const draw = (context: Sketchpad) => {
        context.font = '20px Inter';
        context.fillStyle = '#4aa3ff';
        context.save();
        context.translate(30, 20);
        call(context);
        context.fillRect(0, 0, 50, 30);
        context.restore();
        context.fillRect(120, 100, 20, 20);
      };
      const ours = painted(record(draw)!).data();

      expect(ours.equals(drawn(draw).data())).toBe(true);
      expect(ours.some(Boolean)).toBe(true);
    },
  );

  test.each(seeds)('notes sketch %i as a context draws it', seed => {
    const draw = (context: Sketchpad) =>
      sketch(context, seededRandom(seed), image);
    const ours = painted(record(draw)!).data();
    const theirs = drawn(draw).data();
    let apart = 0;
    ours.forEach((level, i) => {
      if (Math.abs(level - theirs[i]!) > 2) apart++;
    });

    // Transforms are multiplied in other precisions: edges may round apart.
    expect(apart / ours.length).toBeLessThan(0.001);
  });

  test.each(seeds)('knows how far each mark of sketch %i reaches', seed => {
    const parts = record(context => sketch(context, seededRandom(seed), image));
    for (const mark of parts!) {
      if (isBranch(mark)) throw new Error('A sketch has no nodes.');
      const {left, top, right, bottom} = mark.bounds;
      const alone = painted([{...mark, bounds: everywhere}]).data();
      for (let at = 0; at < width * height; at++) {
        if (alone[at * 4 + 3] === 0) continue;
        const [x, y] = [at % width, Math.floor(at / width)];
        if (x + 1 > left && x < right && y + 1 > top && y < bottom) continue;
        expect.fail(`${mark.draw} reaches ${x}, ${y}: ${show(mark.bounds)}`);
      }
    }
  });

  test('gives back what it is set to as a context does', () => {
    const context = drawn(() => {}).getContext('2d');
    record(recorder => {
      for (const [name, value] of [
        ['fillStyle', 'RED'],
        ['fillStyle', 'no colour'],
        ['globalAlpha', 0.1],
        ['globalAlpha', 7],
        ['lineWidth', 0.1],
        ['lineWidth', 0],
        ['font', 'italic  BOLD 12px/3 Inter'],
        ['textAlign', 'centre'],
        ['letterSpacing', '2px'],
      ] as const) {
        Reflect.set(context, name, value);
        Reflect.set(recorder, name, value);

        expect(Reflect.get(recorder, name)).toBe(Reflect.get(context, name));
      }
      recorder.setLineDash([1, 2, 3]);
      context.setLineDash([1, 2, 3]);
      expect(recorder.getLineDash()).toEqual(context.getLineDash());

      recorder.font = context.font = '31px Inter';
      expect(recorder.measureText('Weight').width).toBe(
        context.measureText('Weight').width,
      );
    });
  });

  test('leaves out what cannot be seen', () => {
    const parts = record(context => {
      context.globalAlpha = 0;
      context.fillRect(0, 0, 10, 10);
      context.globalAlpha = 1;
      const [near, far] = [new Path2D(), new Path2D()];
      near.rect(0, 0, 10, 10);
      far.rect(100, 100, 10, 10);
      context.clip(Object(near));
      context.fill(Object(far));
    });

    expect(parts!.every(({bounds}) => isNowhere(bounds))).toBe(true);
  });

  test('begins anew when all is cleared', () => {
    const parts = record(context => {
      context.fillRect(0, 0, 10, 10);
      context.clearRect(0, 0, width, height);
      context.strokeRect(0, 0, 10, 10);
    });

    expect(parts).toMatchObject([{draw: 'strokeRect'}]);
  });

  test('keeps a path as it was when it was drawn', () => {
    const shape = new Path2D();
    shape.rect(10, 10, 20, 20);
    const parts = record(context => {
      context.fill(Object(shape));
      shape.rect(60, 60, 20, 20);
    });

    expect(painted(parts!).data()[(65 * width + 65) * 4 + 3]).toBe(0);
  });

  test.each<[string, (context: Sketchpad) => void]>([
    ['a filter', context => void (context.filter = 'blur(2px)')],
    ['a shadow', context => void (context.shadowBlur = 4)],
    [
      'another way to compose',
      context => void (context.globalCompositeOperation = 'xor'),
    ],
    ['clearing a part', context => context.clearRect(0, 0, 9, 9)],
    [
      'clearing all in other coordinates',
      context => {
        context.scale(0.5, 0.5);
        context.clearRect(0, 0, width, height);
      },
    ],
    ['reading pixels', context => void context.getImageData(0, 0, 1, 1)],
    [
      'putting pixels',
      context => context.putImageData(context.createImageData(2, 2), 0, 0),
    ],
    ['asking for a hit', context => void context.isPointInPath(0, 0)],
    [
      'a property of its own',
      context => void Reflect.set(context, 'fontOpticalSizing', 'none'),
    ],
    [
      'a path across transforms',
      context => {
        context.beginPath();
        context.lineTo(5, 5);
        context.scale(2, 2);
        context.lineTo(9, 9);
        context.stroke();
      },
    ],
    [
      'a path drawn in other coordinates',
      context => {
        context.beginPath();
        context.rect(0, 0, 5, 5);
        context.scale(2, 2);
        context.stroke();
      },
    ],
  ])('refuses %s', (_name, draw) => {
    expect(record(draw)).toBeUndefined();
  });

  test('takes what filters, shadows and composition start with', () => {
    const parts = record(context => {
      context.filter = 'none';
      context.shadowBlur = 0;
      context.globalCompositeOperation = 'source-over';
      context.fillRect(0, 0, 1, 1);
    });

    expect(parts).toHaveLength(1);
  });
});

const everywhere = {left: 0, top: 0, right: width, bottom: height};

function show(bounds: object): string {
  return JSON.stringify(bounds);
}
