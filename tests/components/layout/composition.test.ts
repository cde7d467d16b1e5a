import {describe, expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {workbench} from '../../../src/components/layout/bands.ts';
import {type Box, center, overlap, union} from '../../../src/box.ts';
import {
  compose,
  type Composition,
} from '../../../src/components/layout/composition.ts';
import {outlineBox} from '../../../src/components/type/outlineBox.ts';
import {typeset} from '../../../src/components/type/typeset.ts';
import {formulaOf} from '../../../src/math/write/latex.ts';
import {traceBack} from '../../../src/math/trace/trace.ts';
import {stated} from '../../../src/math/step/step.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import type {Equation} from '../../../src/math/term/term.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {pageOf} from '../../../src/page.ts';
import {size} from '../../../src/theme.ts';
import {partId} from '../../../src/math/term/partIds.ts';

const band = workbench(pageOf('landscape'), 'map');
const lastLayer: readonly Equation[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
].map(
  ([row, column]) =>
    traceBack(defaultNetwork, weight(2, row!, column!)).equation,
);
const hidden = traceBack(defaultNetwork, weight(1, 1, 1)).equation;

/** The box, in pixels, of all that an id draws and of what is inside it. */
function boxOf({em, pieces}: Composition, id: string): Box {
  const inside = [...pieces.values()].filter(({ids}) => ids.includes(id));
  const box = union(inside.flatMap(({outlines}) => outlines.map(outlineBox)))!;
  return {
    left: box.left * em,
    top: box.top * em,
    right: box.right * em,
    bottom: box.bottom * em,
  };
}

describe('one equation', () => {
  const composition = compose([hidden], band, {em: size.formula});
  const {pieces} = composition;
  const {tex, roles} = formulaOf(hidden);

  test('is all there: every outline belongs to exactly one piece', () => {
    const drawn = [...pieces.values()].flatMap(({outlines}) => outlines);

    expect(drawn).toHaveLength(typeset(tex).outlines.length);
    expect(new Set(pieces.keys())).toEqual(new Set(roles.keys()));
  });

  test('has its pieces under their own ids, in their own roles', () => {
    for (const [id, piece] of pieces) {
      expect(piece.ids.at(-1)).toBe(id);
      expect(piece.ids[0]).toBe(hidden.id);
      expect(piece.role).toBe(roles.get(id));
    }
  });

  test('stands in the middle of its band', () => {
    const box = boxOf(composition, hidden.id);
    const [x, y] = center(box);

    // Its ink is a little narrower and lower than its type.
    expect(Math.abs(x)).toBeLessThan(0.1 * composition.em);
    expect(Math.abs(y)).toBeLessThan(0.1 * composition.em);
    expect(box.right - box.left).toBeLessThan(band.width);
    expect(box.bottom - box.top).toBeLessThan(band.height);
  });

  test('shrinks to its band', () => {
    const narrow = {width: 400, height: 300};
    const small = compose([hidden], narrow, {em: size.formula});
    const {left, right} = boxOf(small, hidden.id);

    expect(small.em).toBeLessThan(composition.em);
    expect(right - left).toBeGreaterThan(0.95 * narrow.width);
    expect(right - left).toBeLessThanOrEqual(narrow.width);
  });
});

describe('four equations', () => {
  const rows = compose(lastLayer, band, {em: size.formulaPair});
  const square = compose(lastLayer, band, {em: size.formulaPair, columns: 2});
  const equals = (composition: Composition) =>
    lastLayer.map(({id}) => center(boxOf(composition, partId(id, 'equals'))));

  test('in one column share the place of their equals signs', () => {
    const xs = equals(rows).map(([x]) => x);

    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(1e-6);
  });

  test('in two columns share it down each column, and their axis along each row', () => {
    const [first, second, third, fourth] = equals(square);

    expect(third![0]).toBeCloseTo(first![0], 6);
    expect(fourth![0]).toBeCloseTo(second![0], 6);
    expect(second![1]).toBeCloseTo(first![1], 6);
    expect(fourth![1]).toBeCloseTo(third![1], 6);
    expect(second![0]).toBeGreaterThan(first![0]);
    expect(third![1]).toBeGreaterThan(first![1]);
  });

  test('have their fraction bars at the height of their equals signs', () => {
    for (const equation of lastLayer) {
      const [, axis] = center(boxOf(square, partId(equation.id, 'equals')));
      const bar = square.pieces.get(equation.left.id)!;

      expect(center(outlineBox(bar.outlines[0]!))[1] * square.em).toBeCloseTo(
        axis,
        0,
      );
    }
  });

  test.each([
    ['in one column', rows],
    ['in two columns', square],
  ])('%s do not touch, and stay in the band', (_, composition) => {
    const boxes = lastLayer.map(({id}) => boxOf(composition, id));
    const touching = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).filter(other => overlap(one, other)),
    );
    const all = union(boxes)!;

    expect(touching).toEqual([]);
    expect(Math.max(-all.left, all.right)).toBeLessThan(band.width / 2);
    expect(Math.max(-all.top, all.bottom)).toBeLessThan(band.height / 2);
  });
});

test('an equation stands where it will stand when the others have come', () => {
  const [first] = lastLayer;
  const alone = compose([first!], band, {em: 43}, {}, lastLayer);
  const together = compose(lastLayer, band, {em: 43});

  expect(alone.em).toBeCloseTo(together.em, 9);
  for (const [id, {outlines}] of alone.pieces) {
    expect(outlines).toEqual(together.pieces.get(id)!.outlines);
  }
});

describe('an equation that would be too small by a little', () => {
  const roomy = compose([hidden], band, {em: size.formula});
  const least = 1.02 * roomy.em;
  const tight = compose([hidden], band, {em: size.formula, tightUnder: least});

  test('has all its dots, without their air, and is large enough', () => {
    expect(roomy.em).toBeLessThan(size.formula);
    expect(tight.em).toBeGreaterThanOrEqual(least);
    expect([...tight.pieces.keys()]).toEqual([...roomy.pieces.keys()]);
  });

  test('keeps the air where it is large enough with it', () => {
    const asked = {em: size.formula, tightUnder: 0.98 * roomy.em};

    expect(compose([hidden], band, asked)).toEqual(roomy);
  });
});

test('an equation that is too wide is broken before a sign, and keeps its size', () => {
  const narrow = {width: 900, height: 500};
  const arrangement = {em: size.formula, breakUnder: size.formula};
  const broken = compose([hidden], narrow, arrangement);
  const whole = compose([hidden], narrow, {em: size.formula});
  const {left, right, top, bottom} = boxOf(broken, hidden.id);

  expect(broken.em).toBeGreaterThan(whole.em);
  expect(right - left).toBeLessThanOrEqual(narrow.width);
  expect(bottom - top).toBeGreaterThan(
    1.8 * (boxOf(whole, hidden.id).bottom - boxOf(whole, hidden.id).top),
  );
  expect([...broken.pieces.keys()].sort()).toEqual(
    [...whole.pieces.keys()].sort(),
  );
});

describe('matrices on a narrow page that would be too small by a little', () => {
  const {gather} = derive(defaultNetwork).outputLayer.gather().step;
  const matrices = stated(gather);
  const narrow = {width: 960, height: 640, breakUnder: size.formulaPair};
  const roomy = compose([matrices], narrow, {em: size.formulaSmall});
  const asked = compose([matrices], narrow, {em: size.formula});
  const rowsOf = (composition: typeof roomy) => {
    const {top, bottom} = boxOf(composition, matrices.right.id);
    return (bottom - top) / composition.em;
  };

  test('have rows that stand closer, and are large enough', () => {
    expect(asked.em).toBeGreaterThanOrEqual(size.formulaPair);
    expect(rowsOf(asked)).toBeLessThan(rowsOf(roomy));
    expect([...asked.pieces.keys()]).toEqual([...roomy.pieces.keys()]);
  });

  test('keep the air between rows where they are large enough with it', () => {
    const high = {...narrow, height: 900};

    expect(
      rowsOf(compose([matrices], high, {em: size.formulaPair})),
    ).toBeCloseTo(rowsOf(roomy), 6);
  });
});
