import {describe, expect, test} from 'vitest';
import {
  areaOf,
  extentOfInk,
  inkIn,
  type Pixels,
  standingOf,
  touching,
} from '../../../src/check/project/ink.ts';

const frame = {width: 40, height: 20};

function word(grey: number): number {
  return (255 << 24) | (grey * 0x01_01_01);
}

/** A frame of a grey, from 0 to 255, with boxes of others. */
function picture(
  ground: number,
  ...boxes: readonly (readonly [
    left: number,
    top: number,
    right: number,
    bottom: number,
    grey: number,
  ])[]
): Pixels {
  const pixels = new Int32Array(frame.width * frame.height);
  pixels.fill(word(ground));
  for (const [left, top, right, bottom, grey] of boxes) {
    for (let y = top; y < bottom; y++) {
      const row = y * frame.width;
      pixels.fill(word(grey), row + left, row + right);
    }
  }
  return {...frame, pixels};
}

const all = areaOf({left: 0, top: 0, right: 40, bottom: 20}, frame);

describe('Ink', () => {
  test('is what differs from a drawing without a thing', () => {
    const shown = picture(0, [5, 6, 15, 12, 90]);

    const ink = inkIn(all, shown, picture(0));

    expect(ink.count).toBe(60);
    expect(extentOfInk(ink)).toEqual({left: 5, top: 6, right: 15, bottom: 12});
  });

  test('of nothing has no extent', () => {
    expect(extentOfInk(inkIn(all, picture(0), picture(0)))).toBeUndefined();
  });

  test('is looked for within the frame', () => {
    const box = {left: -5.5, top: 3.2, right: 900, bottom: 7.9};

    expect(areaOf(box, frame)).toEqual({left: 0, top: 3, width: 40, height: 5});
  });
});

describe('Contrast', () => {
  // Ratios that WebAIM's contrast checker shows for these greys.
  test.each([
    [0x77, 0xff, 4.48],
    [0x76, 0xff, 4.54],
    [0x00, 0xff, 21],
    [0x59, 0xff, 7],
  ])('of #%i on #%i is %f:1', (grey, ground, ratio) => {
    const bare = picture(ground);
    const shown = picture(ground, [5, 5, 30, 15, grey]);
    const ink = inkIn(all, shown, bare);

    const standing = standingOf(ink, {shown, bare}, {em: 10, share: 0.15});

    expect(standing?.contrast).toBeCloseTo(ratio, 1);
  });

  test('is that of the faint part of a text on a ground of two greys', () => {
    const ground = [20, 0, 40, 20, 0xcc] as const;
    const bare = picture(0, ground);
    const shown = picture(0, ground, [2, 4, 38, 16, 0xee]);
    const ink = inkIn(all, shown, bare);

    const standing = standingOf(ink, {shown, bare}, {em: 6, share: 0.15});

    expect(standing).toMatchObject({color: '#eeeeee', behind: '#cccccc'});
  });

  test('is not told where nothing lies behind', () => {
    const bare = {...frame, pixels: new Int32Array(800)};
    const shown = picture(0, [5, 5, 30, 15, 90]);
    const ink = inkIn(all, shown, bare);

    expect(standingOf(ink, {shown, bare}, {em: 10, share: 0})).toBeUndefined();
  });
});

function inkAt(left: number) {
  return inkIn(all, picture(0, [left, 5, left + 10, 15, 90]), picture(0));
}

describe('Two inks', () => {
  test.each([
    [5, 1],
    [10, 0.6],
    [16, 0],
    [30, 0],
  ])('touch in a share of the smaller one, %i px on', (left, share) => {
    expect(touching(inkAt(5), inkAt(left), 1)).toBeCloseTo(share, 6);
  });
});
