import {createCanvas, GlobalFonts} from '@napi-rs/canvas';
import {createRequire} from 'node:module';
import path from 'node:path';
import type {SeenLettering} from '../../../src/check/sight.ts';
import {onTheLine} from '../../../src/math/write/alphabets.ts';
import {type ClaimedInk, drawn} from './ink.ts';

const files = path.dirname(
  createRequire(import.meta.url).resolve(
    '@fontsource/inter/files/inter-latin-400-normal.woff2',
  ),
);
export const weights = [400, 500, 600] as const;
for (const weight of weights) {
  const file = `inter-latin-${weight}-normal.woff2`;
  GlobalFonts.registerFromPath(path.join(files, file), `Claimed ${weight}`);
}

/** The name set in Inter in one go, with its ink in the middle of the box, or its line. */
export function inRun(
  {name, box, em}: SeenLettering,
  weight: number,
  placed: 'ink' | 'line',
): ClaimedInk {
  return drawn(box, context => {
    context.font = face(em, weight);
    if (placed === 'ink') {
      // A title's letters stand closer than the face has them.
      const natural = context.measureText(name).width;
      const spacing = (box.right - box.left - natural) / name.length;
      if (Math.abs(spacing) < 0.05 * em) context.letterSpacing = `${spacing}px`;
    }
    const {
      actualBoundingBoxLeft: before,
      actualBoundingBoxRight: after,
      actualBoundingBoxAscent: above,
      actualBoundingBoxDescent: below,
      width,
    } = context.measureText(name);
    const [x, y] =
      placed === 'line'
        ? [(box.left + box.right - width) / 2, box.bottom - 0.21 * em]
        : [
            (box.left + box.right + before - after) / 2,
            (box.top + box.bottom + above - below) / 2,
          ];
    context.fillText(name, x, y);
    const ends = Array.from(
      name,
      (_, at) => x + context.measureText(name.slice(0, at + 1)).width,
    );
    return Array.from(name, (sign, at) => ({
      sign,
      box: {...box, left: ends[at - 1] ?? x, right: ends[at]!},
    }));
  });
}

function face(size: number, weight: number): string {
  return `${size}px "Claimed ${weight}"`;
}

/** A number set in Inter, its figures in cells of one width. */
export function inCells(
  {name, box, em}: SeenLettering,
  weight: number,
): ClaimedInk {
  return drawn(box, context => {
    const signs = cells(name, em);
    const widths = signs.map(({cell, size}) => {
      context.font = face(size, weight);
      return context.measureText(cell).width;
    });
    const width = widths.reduce((sum, one) => sum + one, 0);
    const baseline = box.bottom - bracketDepth(name, em);
    context.textAlign = 'center';
    let x = (box.left + box.right - width) / 2;
    return signs.map(({sign, size, rise}, index) => {
      context.font = face(size, weight);
      const left = x;
      x += widths[index]!;
      context.fillText(sign, (left + x) / 2, baseline - rise);
      return {sign, box: {...box, left, right: x}};
    });
  });
}

interface Cell {
  readonly sign: string;
  /** What is as wide as the room that it has. */
  readonly cell: string;
  readonly size: number;
  readonly rise: number;
}

/** Figures stand in cells of a zero's width; exponents are smaller figures, raised. */
function cells(text: string, em: number): readonly Cell[] {
  return Array.from(text, sign => {
    const flat = onTheLine(sign);
    const cell = /\d/.test(flat) ? '0' : flat;
    return flat === sign
      ? {sign, cell, size: em, rise: 0}
      : {
          sign: flat,
          cell,
          size: Math.min(em, Math.max(0.7 * em, 24)),
          rise: 0.38 * em,
        };
  });
}

/** How far brackets reach below the baseline. */
function bracketDepth(name: string, em: number): number {
  if (!/[()]/.test(name)) return 0;
  const context = createCanvas(1, 1).getContext('2d');
  context.font = `100px "Claimed 500"`;
  return (context.measureText('(').actualBoundingBoxDescent * em) / 100;
}
