import type {DOMMatrix} from '@napi-rs/canvas';
import {skia} from '../skia/skia.ts';

type Apply = (matrix: DOMMatrix, numbers: readonly number[]) => void;

/** The functions of SVG's transform attribute (SVG 1.1, section 7.6). */
const functions: Readonly<Record<string, Apply>> = {
  matrix: (matrix, numbers) => {
    matrix.multiplySelf(new skia.DOMMatrix([...numbers]));
  },
  translate: (matrix, [x = 0, y = 0]) => {
    matrix.translateSelf(x, y);
  },
  scale: (matrix, [x = 1, y = x]) => {
    matrix.scaleSelf(x, y);
  },
  rotate: (matrix, [angle = 0, x = 0, y = 0]) => {
    matrix.translateSelf(x, y).rotateSelf(angle).translateSelf(-x, -y);
  },
  skewX: (matrix, [angle = 0]) => {
    matrix.skewXSelf(angle);
  },
  skewY: (matrix, [angle = 0]) => {
    matrix.skewYSelf(angle);
  },
};

/** The matrix of a transform attribute, such as `translate(3,4) scale(2)`. */
export function svgTransform(source: string): DOMMatrix {
  const matrix = new skia.DOMMatrix();
  for (const [, name = '', list = ''] of source.matchAll(
    /(\w+)\s*\(([^)]*)\)/g,
  )) {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    functions[name]?.(matrix, numbers);
  }
  return matrix;
}
