import {createCanvas, GlobalFonts, Path2D} from '@napi-rs/canvas';
import {createRequire} from 'node:module';
import path from 'node:path';
import type {SeenLettering} from '../../../src/check/sight.ts';
import {onTheLine} from '../../../src/math/write/alphabets.ts';
import {outlineBox} from '../../../src/components/type/outlineBox.ts';
import {type Outline, typeset} from '../../../src/components/type/typeset.ts';
import {type Box, union} from '../../../src/box.ts';

/** How much of each pixel of a part of a picture is inked, 0 to 1, row by row. */
export interface Ink {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly cover: Float32Array;
}

/** A sign of what is claimed, and the box that it takes. */
export interface ClaimedInk extends Ink {
  readonly signs: readonly {readonly sign: string; readonly box: Box}[];
}

const files = path.dirname(
  createRequire(import.meta.url).resolve(
    '@fontsource/inter/files/inter-latin-400-normal.woff2',
  ),
);
const weights = [400, 500, 600] as const;
for (const weight of weights) {
  const file = `inter-latin-${weight}-normal.woff2`;
  GlobalFonts.registerFromPath(path.join(files, file), `Claimed ${weight}`);
}

/** Air around a claim's box in which its ink may lie, in pixels. */
const MARGIN = 6;

/** Brackets grow with what stands in them, and say nothing by themselves. */
const BRACKETS = /^[()[\]{}⎛⎝⎜⎞⎠⎟⎡⎣⎢⎤⎦⎥]+$/;

/**
 * What a claim would look like, drawn from its words alone: in each face that the
 * figures have, of its size, where its box is. Empty for brackets, bars and dots.
 */
export function claimedInks(claim: SeenLettering): readonly ClaimedInk[] {
  const {kind, name} = claim;
  if (BRACKETS.test(name) || name === '—') return [];
  const inFormula = formulasOf(claim).map(tex => formulaInk(claim, tex));
  if (kind === 'equation' || kind === 'label') return inFormula;
  const inType = weights.flatMap(weight => [
    inRun(claim, weight, 'ink'),
    kind === 'value' ? inCells(claim, weight) : inRun(claim, weight, 'line'),
  ]);
  return [...inFormula, ...powerInk(claim), ...inType];
}

/** The name set in Inter in one go, with its ink in the middle of the box, or its line. */
function inRun(
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
function inCells({name, box, em}: SeenLettering, weight: number): ClaimedInk {
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

/** A formula, its middle that of the claim's box. */
function formulaInk({box, em}: SeenLettering, tex: string): ClaimedInk {
  const formula = outlinesOf(tex);
  const {left, top, right, bottom} = formula.box;
  const x = (box.left + box.right) / 2 - (em * (left + right)) / 2;
  const y = (box.top + box.bottom) / 2 - (em * (top + bottom)) / 2;
  return outlinesInk(box, [{...formula, em, x, y}]);
}

/** A power of ten whose exponent is larger than TeX has it, at its upper right. */
function powerInk({name, box, em, smallest}: SeenLettering): ClaimedInk[] {
  const [, digits, exponent] = /^(.*×10)([⁻⁰¹²³⁴-⁹]+)$/u.exec(name) ?? [];
  if (!digits || !exponent) return [];
  const [number, power] = [digits.replace('×', '{\\times}'), exponent].map(
    text => outlinesOf(onTheLine(text).replace('−', '{-}')),
  );
  return [
    outlinesInk(box, [
      {
        ...number!,
        em,
        x: box.left - em * number!.box.left,
        y: box.bottom - em * number!.box.bottom,
      },
      {
        ...power!,
        em: smallest,
        x: box.right - smallest * power!.box.right,
        y: box.top - smallest * power!.box.top,
      },
    ]),
  ];
}

interface Outlines {
  readonly outlines: readonly Outline[];
  /** In em. */
  readonly box: Box;
}

/** Where a formula's baseline begins, and its size. */
interface PlacedOutlines extends Outlines {
  readonly em: number;
  readonly x: number;
  readonly y: number;
}

function outlinesOf(tex: string): Outlines {
  const outlines = typeset(tex).outlines.filter(({char}) => char);
  const box = union(outlines.map(outlineBox));
  return {outlines, box: box ?? {left: 0, top: 0, right: 0, bottom: 0}};
}

function outlinesInk(box: Box, all: readonly PlacedOutlines[]): ClaimedInk {
  return drawn(box, context =>
    all.flatMap(({outlines, em, x, y}) =>
      outlines.map(outline => {
        context.save();
        context.transform(em, 0, 0, em, x, y);
        context.transform(...outline.transform);
        // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
        context.fill(new Path2D(outline.path));
        context.restore();
        const {left, top, right, bottom} = outlineBox(outline);
        return {
          sign: outline.char ?? '',
          box: {
            left: x + em * left,
            right: x + em * right,
            top: y + em * top,
            bottom: y + em * bottom,
          },
        };
      }),
    ),
  );
}

/**
 * A symbol as it is named, w⁽²⁾₁₁, in TeX: in each face, since that is not named, and
 * beside it as it stands below a bar, where raised signs are lower.
 */
function formulasOf({name, em, smallest}: SeenLettering): readonly string[] {
  const runs: {place: Place; text: string}[] = [];
  for (const sign of name) {
    const last = runs.at(-1);
    const flat = onTheLine(sign);
    const place = placeOf(sign);
    const text = texOf[flat] ?? flat;
    if (last?.place === place) last.text += text;
    else runs.push({place, text});
  }
  // An index whose symbol is another part is named on the line.
  if (smallest < 0.9 * em && runs.every(({place}) => place === 'line')) {
    return [`{}^{${runs.map(({text}) => text).join('')}}`];
  }
  return faces.flatMap(face => {
    const tex = runs
      .map(({place, text}, at) => {
        if (place === 'line') return face === '' ? text : `${face}{${text}}`;
        // TeX takes one raised run only after a symbol.
        return `${at > 1 && place === '^' ? '{}' : ''}${place}{${text}}`;
      })
      .join('');
    return [tex, `\\frac{\\phantom{1}}{${tex}}`];
  });
}

const faces = ['', '\\mathrm', '\\mathbf', '\\mathsf', '\\text'];

type Place = 'line' | '^' | '_';

const texOf: Readonly<Record<string, string>> = {
  '∂': '\\partial ',
  δ: '\\delta ',
  '⊙': '\\odot ',
  ℓ: '\\ell ',
  σ: '\\sigma ',
  '⋅': '\\cdot ',
  '·': '\\cdot ',
  Σ: '\\Sigma ',
  '×': '\\times ',
  '−': '-',
  T: '\\mathsf{T}',
  '⋮': '\\vdots ',
  '⋯': '\\cdots ',
  '⋱': '\\ddots ',
  '′': "'",
};

function placeOf(sign: string): Place {
  if (onTheLine(sign) === sign) return 'line';
  return /[₀-₉ᵢⱼₖ₊₋]/.test(sign) ? '_' : '^';
}

function drawn(
  box: Box,
  draw: (
    context: ReturnType<ReturnType<typeof createCanvas>['getContext']>,
  ) => ClaimedInk['signs'],
): ClaimedInk {
  const [left, top] = [
    Math.floor(box.left) - MARGIN,
    Math.floor(box.top) - MARGIN,
  ];
  const width = Math.ceil(box.right) + MARGIN - left;
  const height = Math.ceil(box.bottom) + MARGIN - top;
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.translate(-left, -top);
  const signs = draw(context);
  const {data} = context.getImageData(0, 0, width, height);
  const cover = new Float32Array(width * height);
  for (let at = 0; at < cover.length; at++) cover[at] = data[4 * at + 3]! / 255;
  return {left, top, width, height, cover, signs};
}
