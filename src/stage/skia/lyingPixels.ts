import type {Canvas, Image, SKRSContext2D} from '@napi-rs/canvas';
import {skia} from './skia.ts';

/** Photographs that Skia has turned upright, with their pixels as the file has them. */
const turned = new WeakMap<Image, Canvas | undefined>();

/** Notes whether a picture was turned by a quarter while it was decoded. */
export function noteTurned(picture: Image, isTurned: boolean): void {
  if (isTurned) turned.set(picture, undefined);
  else turned.delete(picture);
}

/**
 * Draws photographs as browsers do: from their pixels as the file has them, turned while
 * they are drawn. Skia finds colours between pixels more finely for what is turned.
 */
export function drawFromLyingPixels(context: SKRSContext2D): void {
  const native: Draw = context.drawImage.bind(context);
  Object.defineProperty(context, 'drawImage', {
    configurable: true,
    writable: true,
    value: (picture: Picture, ...places: readonly number[]) => {
      if (!(picture instanceof skia.Image) || !turned.has(picture)) {
        return native(picture, ...places);
      }
      context.save();
      context.transform(0, 1, 1, 0, 0, 0);
      native(lyingPixels(picture), ...mirrored(boxes(picture, places)));
      context.restore();
    },
  });
}

type Picture = Image | Canvas;
type Draw = (picture: Picture, ...places: readonly number[]) => void;

/** The pixels of a photograph, mirrored in the diagonal. */
function lyingPixels(picture: Image): Canvas {
  const known = turned.get(picture);
  if (known) return known;
  const {naturalWidth, naturalHeight} = picture;
  const lying = skia.createCanvas(naturalHeight, naturalWidth);
  const context = lying.getContext('2d');
  context.transform(0, 1, 1, 0, 0, 0);
  context.drawImage(picture, 0, 0);
  turned.set(picture, lying);
  return lying;
}

/** The part of the picture and its place, from all forms of arguments. */
function boxes(
  {naturalWidth: width, naturalHeight: height}: Image,
  places: readonly number[],
): readonly number[] {
  if (places.length >= 8) return places;
  const [x = 0, y = 0, w = width, h = height] = places;
  return [0, 0, width, height, x, y, w, h];
}

/** Boxes with x and y, widths and heights exchanged. */
function mirrored(all: readonly number[]): readonly number[] {
  return all.map((_, at) => all[at ^ 1]!);
}
