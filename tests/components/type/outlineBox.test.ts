import {DOMMatrix, Path2D} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import type {Box} from '../../../src/box.ts';
import {outlineBox} from '../../../src/components/type/outlineBox.ts';
import {pathBox} from '../../../src/components/type/pathBox.ts';
import {type Outline, typeset} from '../../../src/components/type/typeset.ts';

const letters = 'abdeklnwxzABELTWXZ0123456789+=-'
  .split('')
  .concat(
    ['\\partial', '\\delta', '\\sigma', '\\Phi', '\\phi', '\\odot', '\\cdot'],
    ['\\cdots', '\\vdots', '\\ddots', '\\mathsf{T}', '\\ell', '\\mathbf{1}'],
  );
const tex = [
  letters.join(' '),
  `x_{${letters.join(' ')}}^{${letters.join(' ')}}`,
  '\\left(\\dfrac{a}{\\dfrac{b}{\\dfrac{c}{d}}}\\right)',
  '\\begin{bmatrix} a \\\\ b \\\\ c \\\\ d \\\\ e \\\\ f \\end{bmatrix}',
];
const outlines = tex.flatMap(source => typeset(source).outlines);

/** Skia's tight bounds: the extremes of the curves, not of their handles. */
function skiaBox({path, transform: [a, b, c, d, e, f]}: Outline): Box {
  const placed = new Path2D();
  placed.addPath(new Path2D(path), new DOMMatrix([a, b, c, d, e, f]));
  const [left, top, right, bottom] = placed.computeTightBounds();
  return {left, top, right, bottom};
}

function farthest(one: Box, other: Box): number {
  return Math.max(
    Math.abs(one.left - other.left),
    Math.abs(one.top - other.top),
    Math.abs(one.right - other.right),
    Math.abs(one.bottom - other.bottom),
  );
}

test('the box of every glyph of the formulas is the one that Skia finds', () => {
  const wrong = outlines.filter(
    outline => !(farthest(outlineBox(outline), skiaBox(outline)) < 1e-4),
  );

  expect(outlines.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

describe('the box of a path', () => {
  test.each([
    ['far from the origin', 'M10 20L30 20L30 25Z'],
    ['of straight strokes', 'M10 20H40V-5L12 7Z'],
    ['with a curve that bulges', 'M1 0Q5 10 9 0Z'],
    ['with a curve that does not', 'M1 0Q5 1 9 2Z'],
    ['with curves that follow smoothly', 'M1 1Q3 8 5 1T9 1T13 4Z'],
    ['with a smooth curve after a line', 'M1 1L3 4T9 1Z'],
    ['with several numbers after one letter', 'M1 1Q3 8 5 1 7 -9 9 1Z'],
    ['in pieces', 'M1 1H2V2Z M11 11H12V-2Z'],
  ])('%s is the one that Skia finds', (_, path) => {
    const [left, top, right, bottom] = new Path2D(path).computeTightBounds();

    expect(farthest(pathBox(path), {left, top, right, bottom})).toBeLessThan(
      1e-4,
    );
  });

  test('of a command that MathJax does not use is an error that names it', () => {
    expect(() => pathBox('M0 0C1 1 2 2 3 3')).toThrow('"C"');
  });
});

test('a mirrored outline has a box that is not inside out', () => {
  const box = outlineBox({
    path: 'M1 2H5V9H1Z',
    transform: [-2, 0, 0, -1, 3, 4],
    ids: [],
  });

  expect(box).toEqual({left: -7, top: -5, right: 1, bottom: 2});
});
