import type {Canvas, Image, SKRSContext2D} from '@napi-rs/canvas';
import {skia} from './skia.ts';

/** A photograph that Skia has turned upright. */
interface Turned {
  /** How its camera was held, from 2 to 8. */
  readonly way: number;
  /** Its pixels as the file has them, or at least in their rows and columns. */
  lying?: Canvas;
}

const turned = new WeakMap<Image, Turned>();

/** Notes how a picture was turned while it was decoded; 1 for not at all. */
export function noteTurned(picture: Image, way: number): void {
  if (way > 1) turned.set(picture, {way});
  else turned.delete(picture);
}

/**
 * Draws photographs as browsers do: from their pixels as the file has them, turned while
 * they are drawn. Skia finds colours between pixels otherwise for what is turned.
 */
export function drawFromLyingPixels(context: SKRSContext2D): void {
  const native: Draw = context.drawImage.bind(context);
  Object.defineProperty(context, 'drawImage', {
    configurable: true,
    writable: true,
    value: (picture: Picture, ...places: readonly number[]) => {
      const how = picture instanceof skia.Image && turned.get(picture);
      if (!how) return native(picture, ...places);
      const {naturalWidth: width, naturalHeight: height} = picture;
      const given = boxes(width, height, places);
      const {way} = how;
      how.lying ??= lyingPixels(picture, way);
      context.save();
      context.transform(...axes(way), 0, 0);
      native(
        how.lying,
        ...turnedBox(way, given.slice(0, 4), [width, height]),
        ...turnedBox(way, given.slice(4), [0, 0]),
      );
      context.restore();
    },
  });
}

type Picture = Image | Canvas;
type Draw = (picture: Picture, ...places: readonly number[]) => void;

function lyingPixels(picture: Image, way: number): Canvas {
  const {naturalWidth: width, naturalHeight: height} = picture;
  const [a, b, c, d] = axes(way);
  const lying =
    way > 4
      ? skia.createCanvas(height, width)
      : skia.createCanvas(width, height);
  const context = lying.getContext('2d');
  context.transform(a, b, c, d, a < 0 ? width : 0, d < 0 ? height : 0);
  context.drawImage(picture, 0, 0);
  return lying;
}

/** Which way rows and columns run; on its side, a picture is mirrored in the diagonal. */
function axes(way: number): [a: number, b: number, c: number, d: number] {
  if (way > 4) return [0, 1, 1, 0];
  return [isFlippedX(way) ? -1 : 1, 0, 0, isFlippedY(way) ? -1 : 1];
}

const isFlippedX = (way: number) => way === 2 || way === 3;
const isFlippedY = (way: number) => way === 3 || way === 4;

/** A box as it lies in the file, within a size, or about the origin. */
function turnedBox(
  way: number,
  [x = 0, y = 0, w = 0, h = 0]: readonly number[],
  [width, height]: readonly [number, number],
): readonly number[] {
  if (way > 4) return [y, x, h, w];
  const left = isFlippedX(way) ? width - x - w : x;
  const top = isFlippedY(way) ? height - y - h : y;
  return [left, top, w, h];
}

/** The part of the picture and its place, from all forms of arguments. */
function boxes(
  width: number,
  height: number,
  places: readonly number[],
): readonly number[] {
  if (places.length >= 8) return places;
  const [x = 0, y = 0, w = width, h = height] = places;
  return [0, 0, width, height, x, y, w, h];
}
