import {describe, expect, test} from 'vitest';
import {type Box, center} from '../../src/box.ts';
import {catalogue} from '../../src/catalogue.ts';
import {isInspectable, type Lettering} from '../../src/drawn.ts';
import type {Network, Vector} from '../../src/network/network.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {pageOf} from '../../src/page.ts';
import {frameAt, openFigure} from '../helpers/openFigure.ts';

/** Where the row of numbers ends before its equation, and where it is longer. */
const cases: readonly (readonly [string, Network, 'short' | 'long'])[] = [
  ['usual numbers', defaultNetwork, 'short'],
  ['numbers that take much room', withTinyNumbers(defaultNetwork), 'long'],
];

describe.each(cases)('Under an equation, a row of %s', (_, network, row) => {
  test('has its = under that of the equation, and what it comes to behind both', async () => {
    const {signs, result, end} = await workingsOf(network);
    const [above, below] = signs;

    expect(Math.abs(center(below)[0] - center(above)[0])).toBeLessThan(1);
    expect(below.top).toBeGreaterThan(above.bottom);
    expect(result.left).toBeGreaterThan(above.right);
    // A long row takes the result along with it.
    expect(above.left - end > 2 * (above.right - above.left)).toBe(
      row === 'long',
    );
  });
});

describe('On a narrow page, what an equation comes to', () => {
  test.each([
    ['in one line', defaultNetwork],
    ['in two lines', withTinyNumbers(defaultNetwork)],
  ])('stands after its last line: %s', async (_, network) => {
    const {equation, result} = await resultOf('20', 'new weight', network);

    // A denominator reaches below it; a line of the equation would begin there.
    const line = 2 * (result.bottom - result.top);
    const later = equation.filter(({box}) => box.top > result.bottom + line);
    expect(later.map(({what}) => what.name)).toEqual([]);
  });

  test('stands below a mean, which is as wide as the page', async () => {
    const {equation, result} = await resultOf('21', 'mean', defaultNetwork);

    const left = Math.min(...equation.map(({box}) => box.left));
    const right = Math.max(...equation.map(({box}) => box.right));
    const bottom = Math.max(...equation.map(({box}) => box.bottom));
    expect(result.top).toBeGreaterThan(bottom);
    expect(right - left).toBeGreaterThan(0.9 * pageOf('portrait').width);
  });
});

/** An equation and its result at the end of a beat, in portrait. */
async function resultOf(id: string, beat: string, network: Network) {
  const {frame, middle, hairline} = pageOf('portrait');
  const placed = await placedAt(id, beat, network, frame);
  const rows = placed.filter(({what}) => what.row);
  const last = rows.toSorted((one, other) => placeOf(one) - placeOf(other));
  const result = last.at(-1)!.box;
  const bench = frame.height / 2 + middle[1] + hairline.map;
  return {
    equation: placed.filter(
      ({what, box}) => what.kind === 'equation' && box.top > bench,
    ),
    result,
  };
}

function withTinyNumbers({weights, biases, ...others}: Network): Network {
  return {
    ...others,
    weights: weights.map(matrix => matrix.map(tiny)),
    biases: biases.map(tiny),
  };
}

interface Placed {
  readonly what: Lettering;
  readonly box: Box;
}

/** Where the two = and the result stand when a weighted sum has been worked out. */
async function workingsOf(network: Network) {
  const placed = await placedAt('01', 'z', network);
  const rows = placed.filter(({what}) => what.row);
  const sorted = rows.toSorted((one, other) => placeOf(one) - placeOf(other));
  const [equals, result] = sorted.slice(-2);
  const [, y] = center(result!.box);
  const level = placed.filter(({box}) => box.top < y && box.bottom > y);
  const sign = level.find(
    ({what}) => what.kind === 'label' && what.name === '=',
  );
  const equation = level.filter(({what}) => what.kind === 'equation');
  return {
    signs: [sign!.box, equals!.box] as const,
    result: result!.box,
    end: Math.max(...equation.map(({box}) => box.right)),
  };
}

function placeOf({what}: Placed): number {
  return what.row!.place;
}

function tiny(values: Vector): Vector {
  return values.map(value => -1e-40 * value);
}

/** What is written as a beat ends, in pixels of the frame. */
async function placedAt(
  id: string,
  beat: string,
  network: Network,
  size = pageOf('landscape').frame,
): Promise<readonly Placed[]> {
  const player = await openFigure(
    catalogue.find(figure => figure.id === id)!,
    {network, theme: 'dark', size, fps: 5},
  );
  const event = player.scenes
    .flatMap(({events}) => events)
    .find(({name}) => name === beat);
  await player.seek(frameAt(player, event!.time));
  const placed: Placed[] = [];
  await player.visit(({node, opacity, toDrawing: [a, , , d, e, f]}) => {
    if (!isInspectable(node) || opacity <= 0) return;
    for (const what of node.inspect()) {
      if (!('em' in what) || what.strength < 0.95) continue;
      const {left, right, top, bottom} = what.box;
      const box = {
        left: a * left + e,
        right: a * right + e,
        top: d * top + f,
        bottom: d * bottom + f,
      };
      placed.push({what, box});
    }
  });
  return placed;
}
