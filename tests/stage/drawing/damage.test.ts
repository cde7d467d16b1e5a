import {describe, expect, test} from 'vitest';
import {boundsOf} from '../../../src/stage/skia/bounds.ts';
import {branchOf, type Part} from '../../../src/stage/drawing/branch.ts';
import {compareDrawings} from '../../../src/stage/drawing/damage.ts';
import type {Mark} from '../../../src/stage/drawing/mark.ts';
import {Reading} from '../../../src/stage/motionCanvas/reading.ts';
import {firstStyle} from '../../../src/stage/drawing/style.ts';
import {createStageCanvas} from '../../../src/stage/browser/canvas.ts';

const style = firstStyle(createStageCanvas(1, 1).getContext('2d'));

/** A mark that is ten pixels wide and known by its place. */
function mark(x: number, look: Partial<typeof style> = {}): Mark {
  return {
    draw: 'fillRect',
    values: [x, 0, 10, 10],
    style: {...style, fillStyle: '#ffffff', ...look},
    bounds: boundsOf(x, 0, 10, 10),
  };
}

const nodes = new Map<string, object>();

function node(name: string, ...parts: readonly Part[]): Part {
  const held = nodes.get(name) ?? {};
  nodes.set(name, held);
  return branchOf({
    node: held,
    holder: undefined,
    render: () => {},
    style,
    parts,
    reading: new Reading(),
  });
}

/** A node in a node that draws before and after it. */
function nested(x: number): Part[] {
  return [node('a', mark(0), node('b', mark(x)), mark(20))];
}

/** The left edges of all boxes in which two drawings differ. */
function places(before: readonly Part[], after: readonly Part[]): number[] {
  const found = new Set<number>();
  compareDrawings(before, after, ({left}) => found.add(left));
  return [...found].sort((a, b) => a - b);
}

describe('Two drawings differ', () => {
  test('nowhere when the same was drawn again', () => {
    expect(places(nested(40), nested(40))).toEqual([]);
  });

  test('where something was, and where it is now', () => {
    expect(places([mark(0), mark(20)], [mark(0), mark(60)])).toEqual([20, 60]);
  });

  test.each([
    {globalAlpha: 0.5},
    {fillStyle: '#ff0000'},
    {lineDash: [1, 2]},
    {transform: [1, 0, 0, 1, 0, 1]} as const,
    {fillStyle: {}},
  ])('where it is drawn with %o', look => {
    expect(places([mark(0), mark(20)], [mark(0), mark(20, look)])).toEqual([
      20,
    ]);
  });

  test('where it is drawn with what may have changed inside', () => {
    const gradient = mark(0, {fillStyle: {}});

    expect(places([gradient, mark(20)], [{...gradient}, mark(20)])).toEqual([
      0,
    ]);
  });

  test('only within the node that changed', () => {
    expect(places(nested(40), nested(60))).toEqual([40, 60]);
  });

  test('where a node came or went, not where its neighbours stay', () => {
    const [a, b, c] = [
      node('a', mark(0)),
      node('b', mark(20)),
      node('c', mark(40)),
    ];

    expect(places([a, c], [a, b, c])).toEqual([20]);
    expect(places([a, b, c], [a, c])).toEqual([20]);
    expect(places([], [a])).toEqual([0]);
  });

  test('wherever nodes changed places', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name, i) =>
      node(name, mark(i * 20)),
    );

    expect(places([a!, b!, c!, d!], [a!, c!, b!, d!])).toEqual([20, 40]);
  });
});
