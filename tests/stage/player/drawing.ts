import type {Canvas} from '@napi-rs/canvas';
import {
  openPlayer,
  type Player,
  type StageProject,
} from '../../../src/stage/index.ts';
import {skia} from '../../../src/stage/skia/skia.ts';
import {shown} from '../../helpers/shown.ts';

export type Rgba = readonly number[];

/** The colour at a point of a drawing, counted from its centre. */
export function colourAt(canvas: Canvas, x: number, y: number): Rgba {
  const left = Math.round(canvas.width / 2 + x);
  const top = Math.round(canvas.height / 2 + y);
  return [...canvas.getContext('2d').getImageData(left, top, 1, 1).data];
}

/** Every byte of a drawing, as a buffer that can be compared. */
export function pixelsOf({picture: {pixels}}: Player): Buffer {
  return Buffer.from(pixels.slice().buffer);
}

/** The smallest box around all drawn pixels: left, top, right, bottom. */
export function inkBox(canvas: Canvas): readonly number[] {
  const {width, height} = canvas;
  const {data} = canvas.getContext('2d').getImageData(0, 0, width, height);
  const box = [width, height, -1, -1];
  for (let i = 3; i < data.length; i += 4) {
    if (data[i] === 0) continue;
    const x = ((i - 3) / 4) % width;
    const y = Math.floor((i - 3) / 4 / width);
    box[0] = Math.min(box[0]!, x);
    box[1] = Math.min(box[1]!, y);
    box[2] = Math.max(box[2]!, x);
    box[3] = Math.max(box[3]!, y);
  }
  return box;
}

/** Goes to a frame, draws it, and returns its pixels. */
export async function drawFrame(
  player: Player,
  frame: number,
): Promise<Buffer> {
  await player.seek(frame);
  await player.draw();
  return pixelsOf(player);
}

export interface Drawn {
  readonly player: Player;
  /** The scene's measurements, by name. */
  readonly measured: Record<string, unknown>;
}

/** Draws the first frame of a scene at its design size. */
export async function drawScene(
  project: StageProject,
  scene: string,
  background?: string,
): Promise<Drawn> {
  const measured: Record<string, unknown> = {};
  const player = await openPlayer(project, {
    width: 1920,
    height: 1080,
    fps: 10,
    scenes: [scene],
    variables: {measured},
    ...(background && {background}),
  });
  await player.draw();
  return {player, measured};
}

/** The width and height that a scene reported. */
export function sizeOf(
  {measured}: Drawn,
  name: string,
): readonly [number, number] {
  const {x, y}: {x: number; y: number} = Object(measured[name]);
  return [x, y];
}

/** A part of a drawing, on a canvas of its own. */
export function crop(
  {player}: Drawn,
  x: number,
  y: number,
  width: number,
  height: number,
): Canvas {
  const part = skia.createCanvas(width, height);
  part
    .getContext('2d')
    .drawImage(shown(player), x, y, width, height, 0, 0, width, height);
  return part;
}
