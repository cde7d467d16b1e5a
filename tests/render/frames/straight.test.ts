import {createCanvas} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import {straight} from '../../../src/render/frames/straight.ts';

describe('a premultiplied pixel with its own colour back', () => {
  test('is what the drawing library gives, to a level', () => {
    const canvas = createCanvas(256, 8);
    const context = canvas.getContext('2d');
    for (let x = 0; x < 256; x++) {
      for (let y = 0; y < 8; y++) {
        const colour = [x, 255 - x, (x * y * 37) % 256].join(' ');
        context.fillStyle = `rgb(${colour} / ${(y + 1) / 8})`;
        context.fillRect(x, y, 1, 1);
      }
    }
    const theirs = context.getImageData(0, 0, 256, 8).data;
    const {buffer, byteOffset} = canvas.data();
    const ours = new Int32Array(buffer, byteOffset, 256 * 8).map(straight);

    new Uint8Array(ours.buffer).forEach((level, i) => {
      expect(Math.abs(level - theirs[i]!)).toBeLessThanOrEqual(1);
    });
  });

  test('that is opaque or nothing stays as it is', () => {
    expect(straight(0xff123456 | 0)).toBe(0xff123456 | 0);
    expect(straight(0)).toBe(0);
  });

  test('never overflows into the next channel', () => {
    // Brighter than its alpha allows, as rounding may leave it.
    expect(straight(0x02030303) >>> 0).toBe(0x02ffffff);
  });
});
