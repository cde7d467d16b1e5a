import {createCanvas} from '@napi-rs/canvas';
import type {Box} from '../../../src/box.ts';
import {rgbOf} from '../../../src/check/colour.ts';
import {extentOf} from '../../../src/check/geometry.ts';
import type {Seen} from '../../../src/check/sight.ts';
import type {Picture} from '../../helpers/compare.ts';

/** Levels (of 255) by which ink stands out from what lies behind it. */
const STANDS_OUT = 60;

/** So many pixels that hang together are more than an edge of something. */
const LEAST = 12;

/** Pixels around what is claimed in which its edges, and light around it, may lie. */
const AROUND = 6;

/** The boxes of ink that nothing says it draws. */
export function unclaimedInk(
  picture: Picture,
  seen: readonly Seen[],
  ground: string,
): readonly Box[] {
  const grounds = [ground, ...fillsOf(seen, ground)].map(channels);
  const claimed = claimedPixels(picture, seen);
  const {data, width, height} = picture;
  const inked = new Uint8Array(width * height);
  for (let at = 0; at < inked.length; at++) {
    if (claimed[at]) continue;
    const pixel = [data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!];
    const isGround = grounds.some(color =>
      color.every((level, n) => Math.abs(level - pixel[n]!) < STANDS_OUT),
    );
    if (!isGround) inked[at] = 1;
  }
  return islands(inked, width);
}

/** What lies inside frames, on the ground. */
function fillsOf(seen: readonly Seen[], ground: string): string[] {
  return seen.flatMap(thing => {
    if (!('fill' in thing) || thing.kind !== 'frame') return [];
    const {color, opacity} = thing.fill;
    const [below, above] = [rgbOf(ground), rgbOf(color)];
    const mixed = below.map((level, n) =>
      Math.round(255 * (level + opacity * (above[n]! - level))),
    );
    const hex = mixed.map(level => level.toString(16).padStart(2, '0'));
    return [`#${hex.join('')}`];
  });
}

function channels(color: string): readonly number[] {
  return rgbOf(color).map(level => 255 * level);
}

function claimedPixels(
  {width, height}: Picture,
  seen: readonly Seen[],
): Uint8Array {
  const context = createCanvas(width, height).getContext('2d');
  context.lineWidth = 2 * AROUND;
  for (const thing of seen) {
    const {left, top, right, bottom} = extentOf(thing);
    switch (thing.kind) {
      case 'line':
        context.lineWidth = 4 * AROUND;
        context.beginPath();
        context.moveTo(...thing.from);
        context.lineTo(...thing.to);
        context.stroke();
        context.lineWidth = 2 * AROUND;
        break;
      case 'disc':
        context.beginPath();
        context.arc(...thing.center, thing.radius + 2 * AROUND, 0, 2 * Math.PI);
        context.fill();
        break;
      case 'frame':
        context.strokeRect(left, top, right - left, bottom - top);
        break;
      case 'equation':
      case 'label':
      case 'value':
      case 'words':
        context.fillRect(
          left - AROUND,
          top - AROUND,
          right - left + 2 * AROUND,
          bottom - top + 2 * AROUND,
        );
    }
  }
  const {data} = context.getImageData(0, 0, width, height);
  return Uint8Array.from(
    {length: width * height},
    (_, at) => data[4 * at + 3]!,
  );
}

/** The boxes around pixels that hang together. */
function islands(inked: Uint8Array, width: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let start = 0; start < inked.length; start++) {
    if (inked[start] !== 1) continue;
    const found = [start];
    inked[start] = 2;
    for (const at of found) {
      const next = neighbours(at, width).filter(place => inked[place] === 1);
      for (const place of next) inked[place] = 2;
      found.push(...next);
    }
    if (found.length >= LEAST) boxes.push(boxAroundAll(found, width));
  }
  return boxes;
}

function neighbours(at: number, width: number): number[] {
  const column = at % width;
  return [
    at - width,
    at + width,
    ...(column > 0 ? [at - 1] : []),
    ...(column < width - 1 ? [at + 1] : []),
  ];
}

function boxAroundAll(places: readonly number[], width: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const at of places) {
    const [x, y] = [at % width, Math.floor(at / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return {left, top, right, bottom};
}
