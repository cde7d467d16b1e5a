import {createCanvas} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import {Picture} from '../../../src/stage/drawing/picture.ts';
import {Region} from '../../../src/stage/drawing/region.ts';
import {seededRandom} from '../../render/helpers/random.ts';

const [width, height] = [150, 90];

function filled() {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#11151d';
  context.fillRect(0, 0, width, height);
  return {canvas, context};
}

describe('A picture', () => {
  test('is transparent at first, and changes where something is drawn', () => {
    const picture = new Picture(width, height);

    expect(picture.take(createCanvas(width, height)).isEmpty).toBe(true);
    expect(picture.take(filled().canvas).rectangles()).toEqual([
      {x: 0, y: 0, width, height},
    ]);
  });

  test('holds the canvas’s own pixels, transparent ones premultiplied', () => {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = 'rgb(200 100 50 / 0.3)';
    context.fillRect(10, 10, 80, 40);
    const picture = new Picture(width, height);
    picture.take(canvas);

    expect(Buffer.from(picture.pixels.buffer).equals(canvas.data())).toBe(true);
  });

  test('keeps up with a canvas part by part, and says where it changed', () => {
    const {canvas, context} = filled();
    const picture = new Picture(width, height);
    picture.take(canvas);
    const random = seededRandom(4);
    for (let i = 0; i < 40; i++) {
      const before = picture.pixels.slice();
      const [left, top] = [
        Math.floor(random() * 140),
        Math.floor(random() * 80),
      ];
      context.fillStyle = `rgb(${i * 6} ${255 - i} 77)`;
      context.fillRect(left, top, 9, 7);
      const part = new Region(width, height);
      part.add({left, top, right: left + 9, bottom: top + 7});
      const changed = picture.takePart(canvas, part);

      expect(Buffer.from(picture.pixels.buffer).equals(canvas.data())).toBe(
        true,
      );
      picture.pixels.forEach((pixel, at) => {
        if (pixel === before[at]) return;
        const [x, y] = [at % width, Math.floor(at / width)];
        const box = {left: x, top: y, right: x + 1, bottom: y + 1};
        expect(changed.touches(box)).toBe(true);
      });
    }
  });

  test('has not changed where a canvas was painted over with the same', () => {
    const {canvas, context} = filled();
    const picture = new Picture(width, height);
    picture.take(canvas);
    context.fillRect(20, 20, 50, 50);

    expect(picture.takePart(canvas, Region.whole(width, height)).isEmpty).toBe(
      true,
    );
    expect(picture.take(canvas).isEmpty).toBe(true);
  });
});
