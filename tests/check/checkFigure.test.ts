import {beforeAll, describe, expect, test} from 'vitest';
import {checkFigure, playedFps} from '../../src/check/index.ts';
import {loadProject, openPlayer} from '../../src/stage/index.ts';
import {look} from '../../src/check/look.ts';
import type {Moment} from '../../src/check/sight.ts';
import {watch} from '../../src/check/watch.ts';
import {shown} from '../helpers/shown.ts';
import {faultsProject} from './fixtures/faultsProject.ts';

let project: Awaited<ReturnType<typeof loadProject>>;

beforeAll(async () => {
  project = await loadProject(faultsProject);
});

const ground = '#11151d';

async function played(
  fault = 'none',
  timeline: 'measured' | 'played' = 'measured',
) {
  return openPlayer(project, {
    ...project.size,
    fps: playedFps,
    variables: {fault},
    background: ground,
    timeline,
  });
}

async function findings(fault: string) {
  return checkFigure(await played(fault), {frame: project.size, ground});
}

describe('A scene that is played', () => {
  test('is clean when nothing is wrong with it', async () => {
    await expect(findings('none')).resolves.toEqual([]);
  });

  test.each([
    ['border', 'margin', ['0.25'], /px into the right margin/],
    ['neighbour', 'overlap', ['0.25', 'two'], /overlaps by \d+ px/],
    ['line', 'overlap', ['0.25', 'hairline'], /crossed by the line/],
    ['type', 'size', ['0.25'], /glyphs of 20.0 px, less than 23.8/],
    ['colour', 'contrast', ['0.25'], /less than 4.5:1/],
    ['pace', 'reading time', ['0.25'], /“first”: .* stays 0.5 s/],
    ['end', 'hold', ['0.5'], /stays 1.\d+ s, less than 2/],
  ])('is found out with a fault of %s', async (fault, rule, nodes, message) => {
    const found = await findings(fault);

    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({rule, nodes});
    expect(found[0]!.message).toMatch(message);
  });

  test('tells when a fault begins and how long it is seen', async () => {
    const [found] = await findings('line');

    expect(found!.time).toBeCloseTo(1.3, 0);
    expect(found!.until).toBeGreaterThan(4.5);
  });
});

test('A player that learns its beats by playing shows the same as one that knows them', async () => {
  const [measured, learned] = await Promise.all([
    watch(await played('pace')),
    watch(await played('pace', 'played')),
  ]);

  expect(learned.map(outline)).toEqual(measured.map(outline));
  expect(learned.flatMap(({beat = []}) => beat)).toEqual([
    'known',
    'first',
    'last',
  ]);
});

function outline({time, beat, seen}: Moment) {
  return [time, beat, seen.length];
}

describe('What is seen of a frame', () => {
  test('stands where its pixels are drawn', async () => {
    const player = await played();
    await player.seek(player.frames - 1);
    await player.draw();
    const seen = await look(player);
    const context = shown(player).getContext('2d');

    for (const thing of seen) {
      if (!('em' in thing)) continue;
      const {left, top, right, bottom} = thing.box;
      // The ink reaches each side of the box, to a tenth of an em, and no farther.
      const around = Math.ceil(thing.em * 0.1) + 2;
      const [x, y] = [Math.floor(left) - around, Math.floor(top) - around];
      const image = context.getImageData(
        x,
        y,
        Math.ceil(right) + around - x,
        Math.ceil(bottom) + around - y,
      );
      const ink = inkOf(image);
      expect(Math.abs(ink.left + x - left)).toBeLessThan(around);
      expect(Math.abs(ink.top + y - top)).toBeLessThan(around);
      expect(Math.abs(ink.right + x - right)).toBeLessThan(around);
      expect(Math.abs(ink.bottom + y - bottom)).toBeLessThan(around);
    }
    expect(seen.map(({name}) => name)).toEqual([
      'hairline',
      'two',
      'w⁽²⁾₁₁',
      '0.25',
      '0.5',
    ]);
  });
});

/** The box around all pixels that differ from the one in the corner. */
function inkOf({
  data,
  width,
}: {
  readonly data: ArrayLike<number>;
  readonly width: number;
}) {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at < data.length; at += 4) {
    if (Math.abs(data[at]! - data[0]!) < 40) continue;
    xs.push((at / 4) % width);
    ys.push(Math.floor(at / 4 / width));
  }
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs) + 1,
    bottom: Math.max(...ys) + 1,
  };
}
