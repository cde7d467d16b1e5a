import {DOMMatrix, Path2D, PathOp} from '@napi-rs/canvas';
import {expect, test} from 'vitest';
import {barsWithin} from '../../../src/components/type/extender.ts';
import type {Transform} from '../../../src/components/type/svgTransform.ts';

const twoBars = 'M10 -500V900H30V-500ZM60 -500V900H70V-500Z';
const viewport = {left: -20, top: 5, right: 400, bottom: 45};

test.each<[string, Transform]>([
  ['as it is', [1, 0, 0, 1, 0, 0]],
  ['shifted', [1, 0, 0, 1, 7, 300]],
  ['upside down and enlarged', [2, 0, 0, -3, 5, 40]],
  ['partly outside at the left', [1, 0, 0, 1, -35, 0]],
  ['with one bar outside', [1, 0, 0, 1, -85, 0]],
  ['wholly outside', [1, 0, 0, 1, 500, 0]],
  ['above it', [1, 0, 0, 1, 0, -2000]],
])(
  'Of the middle of a bracket, %s, what its viewport shows is left',
  (_, m) => {
    const seen = new Path2D();
    seen.addPath(new Path2D(twoBars), new DOMMatrix([...m]));
    const {left, top, right, bottom} = viewport;
    const opening = new Path2D();
    opening.rect(left, top, right - left, bottom - top);
    seen.op(opening, PathOp.Intersect);
    const kept = new Path2D();
    kept.addPath(
      new Path2D(barsWithin(twoBars, m, viewport)),
      new DOMMatrix([...m]),
    );

    // What either has and the other has not.
    kept.op(seen, PathOp.Xor);
    const rest = kept.computeTightBounds();
    const area = (rest[2] - rest[0]) * (rest[3] - rest[1]);
    expect(area).toBeLessThan(1e-3);
  },
);
