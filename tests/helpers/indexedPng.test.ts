import {createCanvas} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import type {Picture} from './compare.ts';
import {decodePng, encodeExact, encodeIndexed} from './indexedPng.ts';

test('A PNG of exact colours keeps every pixel of any drawing', async () => {
  const picture = drawn(context => {
    const fade = context.createLinearGradient(0, 0, 60, 40);
    fade.addColorStop(0, '#ff7a6b');
    fade.addColorStop(1, '#12151e');
    context.fillStyle = fade;
    context.fillRect(0, 0, 60, 40);
  });

  expect(await decodePng(encodeExact(picture))).toEqual(picture);
});

describe('A PNG with a palette', () => {
  test('keeps every pixel where there are few colours', async () => {
    const picture = drawn(context => {
      context.fillStyle = '#12151e';
      context.fillRect(0, 0, 60, 40);
      context.fillStyle = '#ff7a6b';
      context.fillRect(10, 10, 20, 20);
    });

    expect(await decodePng(encodeIndexed(picture))).toEqual(picture);
  });

  test('keeps areas as they are and edges within a few levels', async () => {
    const picture = drawn(context => {
      context.fillStyle = '#12151e';
      context.fillRect(0, 0, 60, 40);
      for (const [at, colour] of ['#ff7a6b', '#7cb7ff', '#ffd166'].entries()) {
        context.fillStyle = colour;
        context.beginPath();
        context.arc(10 + at * 20, 20, 9, 0, Math.PI * 2);
        context.fill();
      }
    });
    const {data} = await decodePng(encodeIndexed(picture));
    const off = picture.data.map((level, at) => Math.abs(level - data[at]!));

    expect(Math.max(...off)).toBeLessThanOrEqual(4);
    expect(data.slice(0, 4)).toEqual(picture.data.slice(0, 4));
  });

  test('finds room for more colours than a palette holds', async () => {
    const picture = drawn((context, width, height) => {
      const image = context.createImageData(width, height);
      for (let at = 0; at < width * height; at++) {
        const place = [at % 251, (at * 7) % 241, (at * 13) % 239, 255];
        image.data.set(place, at * 4);
      }
      context.putImageData(image, 0, 0);
    });
    const decoded = await decodePng(encodeIndexed(picture));

    expect([decoded.width, decoded.height]).toEqual([60, 40]);
  });
});

type Context = ReturnType<ReturnType<typeof createCanvas>['getContext']>;

function drawn(
  draw: (context: Context, width: number, height: number) => void,
): Picture {
  const [width, height] = [60, 40];
  const context = createCanvas(width, height).getContext('2d');
  draw(context, width, height);
  return {width, height, data: context.getImageData(0, 0, width, height).data};
}
