import type {Canvas, SKRSContext2D} from '@napi-rs/canvas';
import {grown, type Box} from '../../box.ts';
import {boundsOf, isNowhere, shared, transformed} from '../skia/bounds.ts';
import {
  fringe,
  imageBounds,
  lineReach,
  pathBounds,
  textBounds,
  type Draw,
} from '../skia/extents.ts';
import type {Matrix} from '../skia/matrix.ts';
import {skia} from '../skia/skia.ts';
import {styleNames} from '../skia/styleNames.ts';

type Values = readonly unknown[];

/**
 * Draws something as Motion Canvas's filter for sharp edges does: apart, on a layer,
 * whose pixels then become opaque or clear.
 *
 * @param values - Those of the call; a path is among them.
 * @param makeLayer - Makes a canvas for the layer.
 */
export function drawCrisply(
  context: SKRSContext2D,
  draw: Draw,
  values: Values,
  makeLayer: (width: number, height: number) => Canvas,
): void {
  const place = pixelsOf(context, draw, ownBounds(context, draw, values));
  if (isNowhere(place)) return;
  const width = place.right - place.left;
  const height = place.bottom - place.top;
  const layer = makeLayer(width, height);
  const apart = layer.getContext('2d');
  takeStyle(apart, context, place);
  Reflect.apply(apart[draw], apart, values);
  sharpen(apart, width, height);

  context.save();
  context.resetTransform();
  context.filter = 'none';
  context.globalAlpha = 1;
  context.drawImage(layer, place.left, place.top);
  context.restore();
}

/** In the context's own coordinates, without the width of lines. */
function ownBounds(context: SKRSContext2D, draw: Draw, values: Values): Box {
  const [first, ...numbers] = values;
  if (first instanceof skia.Path2D) return pathBounds(first);
  if (draw === 'drawImage') return imageBounds(values);
  if (draw === 'fillText' || draw === 'strokeText') {
    const [x, y] = numbers.map(Number);
    return textBounds(context.measureText(String(first)), x!, y!);
  }
  const [x, y, width, height] = values.map(Number);
  return boundsOf(x!, y!, width!, height!);
}

/** In whole pixels of the canvas. */
function pixelsOf(context: SKRSContext2D, draw: Draw, bounds: Box): Box {
  const reach = draw.startsWith('stroke') ? lineReach(context) : 0;
  const drawn = transformed(grown(bounds, reach), transformOf(context));
  const {width, height} = context.canvas;
  const {left, top, right, bottom} = shared(
    grown(drawn, fringe),
    boundsOf(0, 0, width, height),
  );
  return {
    left: Math.floor(left),
    top: Math.floor(top),
    right: Math.ceil(right),
    bottom: Math.ceil(bottom),
  };
}

/** The transform of a context. */
export function transformOf(context: SKRSContext2D): Matrix {
  const {a, b, c, d, e, f} = context.getTransform();
  return [a, b, c, d, e, f];
}

function takeStyle(
  apart: SKRSContext2D,
  context: SKRSContext2D,
  {left, top}: Box,
): void {
  for (const name of styleNames) {
    Reflect.set(apart, name, Reflect.get(context, name));
  }
  apart.setLineDash(context.getLineDash());
  const [a, b, c, d, e, f] = transformOf(context);
  apart.setTransform(a, b, c, d, e - left, f - top);
}

function sharpen(context: SKRSContext2D, width: number, height: number): void {
  const image = context.getImageData(0, 0, width, height);
  const {data} = image;
  for (let at = 3; at < data.length; at += 4) {
    data[at] = data[at]! < 128 ? 0 : 255;
  }
  context.putImageData(image, 0, 0);
}
