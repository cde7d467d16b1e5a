import {beforeAll, describe, expect, test} from 'vitest';
import type {Box} from '../../../src/box.ts';
import {catalogue} from '../../../src/catalogue.ts';
import {isInspectable, type Lettering} from '../../../src/drawn.ts';
import {type Page, pageOf} from '../../../src/page.ts';
import {size, space} from '../../../src/theme.ts';
import {frameAt, openFigure} from '../../helpers/openFigure.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';

/** A piece of a caption, in pixels of the frame. */
interface Piece {
  readonly name: string;
  readonly box: Box;
  /** The baselines of its letters of full size. */
  readonly baselines: readonly number[];
  /** Whether it is typeset as a formula is. */
  readonly isSet: boolean;
}

const em = size.caption;
const {frame, width, height, middle} = pageOf('landscape', true);
const marginX = (frame.width - width) / 2;
const bottom = frame.height / 2 + middle[1] + height / 2;

/** What is written at the foot of the frame as each beat ends. */
async function captionsOf(
  id: string,
  name: string,
  page: Page = pageOf('landscape', true),
) {
  const {frame} = page;
  const foot = frame.height / 2 + page.middle[1] + page.height / 2;
  const player = await openFigure(
    catalogue.find(figure => figure.id === id)!,
    {
      network: sampleNetworks.get(name)!,
      theme: 'dark',
      size: frame,
      fps: 5,
      captions: true,
    },
  );
  const captions: (readonly Piece[])[] = [];
  for (const {time} of player.scenes.flatMap(({events}) => events)) {
    await player.seek(frameAt(player, time));
    const pieces: Piece[] = [];
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
        pieces.push({
          name: what.name,
          box,
          baselines: baselinesOf(what, box),
          isSet: what.glyphs !== undefined,
        });
      }
    });
    captions.push(
      pieces.filter(
        ({box}) => box.top + box.bottom > 2 * (foot - page.captions),
      ),
    );
  }
  return captions.filter(pieces => pieces.length > 0);
}

function baselinesOf({kind, glyphs}: Lettering, {top, bottom}: Box): number[] {
  if (glyphs) {
    return glyphs
      .filter(({size, char = ''}) => size > 0.95 && /\p{L}/u.test(char))
      .map(({at}) => top + at[1] * em);
  }
  // Letters reach a fifth of an em below their baseline.
  return kind === 'words' ? [bottom - 0.21 * em] : [];
}

/** The pieces of each line, from the top and from the left. */
function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const levels: number[] = [];
  for (const level of pieces
    .flatMap(one => one.baselines)
    .sort((a, b) => a - b)) {
    if (level - (levels.at(-1) ?? -Infinity) > 0.6 * em) levels.push(level);
  }
  const lineOf = ({box}: Piece) => {
    const middle = (box.top + box.bottom) / 2 + 0.27 * em;
    const away = levels.map(level => Math.abs(level - middle));
    return away.indexOf(Math.min(...away));
  };
  return levels.map((_, at) =>
    pieces
      .filter(piece => lineOf(piece) === at)
      .toSorted((one, other) => one.box.left - other.box.left),
  );
}

describe.each([
  ['05', 'default'],
  ['11', '3-4-2-tanh'],
])('The captions of figure %s of the network %s', (id, network) => {
  let captions: readonly (readonly (readonly Piece[])[])[];

  beforeAll(async () => {
    captions = (await captionsOf(id, network)).map(linesOf);
  });

  test('take one line or two', () => {
    expect(captions.length).toBeGreaterThan(2);
    expect(new Set(captions.map(lines => lines.length))).toEqual(
      new Set([1, 2]),
    );
  });

  test('keep to the foot of the frame, inside its margins', () => {
    for (const {box} of captions.flat(2)) {
      expect(box.bottom).toBeLessThanOrEqual(bottom + 0.1 * em);
      expect(box.left).toBeGreaterThan(marginX);
      expect(box.right).toBeLessThan(frame.width - marginX);
    }
  });

  test('have words and symbols on one baseline, with a space between them', () => {
    for (const line of captions.flat()) {
      const baselines = line.flatMap(one => one.baselines);
      const middle = (Math.min(...baselines) + Math.max(...baselines)) / 2;
      for (const baseline of baselines) {
        expect(Math.abs(baseline - middle)).toBeLessThan(0.04 * em);
      }
      line.slice(1).forEach(({box}, at) => {
        const gap = box.left - line[at]!.box.right;
        expect(gap).toBeGreaterThan(-0.1 * em);
        expect(gap).toBeLessThan(0.5 * em);
      });
    }
  });

  test('report the room that their letters take', () => {
    const words = captions.flat(2).filter(({isSet}) => !isSet);

    expect(words.length).toBeGreaterThan(5);
    for (const {box} of words) {
      expect((box.bottom - box.top) / em).toBeCloseTo(1, 1);
    }
  });

  test('are centred, and broken in two about equal lines when they are long', () => {
    for (const lines of captions) {
      const widths = lines.map(line => {
        const [first, last] = [line[0]!, line.at(-1)!];
        const around = (first.box.left + last.box.right) / 2;
        expect(Math.abs(around - frame.width / 2)).toBeLessThan(0.2 * em);
        return last.box.right - first.box.left;
      });
      const [upper = 0, lower = upper] = widths;
      expect(Math.abs(upper - lower)).toBeLessThan(8 * em);
      const total = widths.reduce((sum, width) => sum + width);
      expect(lines.length).toBe(total > 29.7 * em ? 2 : 1);
    }
  });

  test('begin at the top left with a capital or a symbol, and end with a stop', () => {
    for (const lines of captions) {
      expect(lines[0]![0]!.name).toMatch(/^(\p{Lu}|∂|[eδzawbx])/u);
      expect(lines.at(-1)!.at(-1)!.name).toMatch(/[.:?]$/);
    }
  });
});

describe.each([
  // Its longest caption is the longest one of all.
  ['square', '05', 'default'],
  ['portrait', '05', 'default'],
] as const)('The captions in %s, figure %s of %s', (layout, id, network) => {
  test('fit the page in the lines that it has for them', async () => {
    const page = pageOf(layout, true);
    const captions = (await captionsOf(id, network, page)).map(linesOf);
    const [centre, foot] = [
      page.frame.width / 2 + page.middle[0],
      page.frame.height / 2 + page.middle[1] + page.height / 2,
    ];
    const reach = Math.max(
      ...captions
        .flat(2)
        .flatMap(({box}) => [centre - box.left, box.right - centre]),
    );

    expect(Math.max(...captions.map(({length}) => length))).toBe(
      page.captionLines,
    );
    expect(reach).toBeLessThanOrEqual(page.width / 2);
    for (const {box} of captions.flat(2)) {
      expect(box.bottom).toBeLessThanOrEqual(foot + 0.1 * em);
      expect(box.top).toBeGreaterThanOrEqual(foot - page.captions + space.tiny);
    }
  });
});
