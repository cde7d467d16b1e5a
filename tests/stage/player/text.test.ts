import {liteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js';
import {RegisterHTMLHandler} from 'mathjax-full/js/handlers/html.js';
import {AllPackages} from 'mathjax-full/js/input/tex/AllPackages.js';
import {TeX} from 'mathjax-full/js/input/tex.js';
import {mathjax} from 'mathjax-full/js/mathjax.js';
import {SVG} from 'mathjax-full/js/output/svg.js';
import {beforeAll, describe, expect, test} from 'vitest';
import {loadProject, type StageProject} from '../../../src/stage/index.ts';
import {skia} from '../../../src/stage/skia/skia.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';
import {crop, drawFrame, drawScene, inkBox, sizeOf} from './drawing.ts';

let project: StageProject;

beforeAll(async () => {
  project = await loadProject(fixturePath('basics'));
});

describe('Text', () => {
  test('takes the room that Skia measures in the face that it names', async () => {
    const drawn = await drawScene(project, 'texts');
    const context = skia.createCanvas(1, 1).getContext('2d');
    const widths = ['400', '700', 'italic 400'].map(face => {
      context.font = `${face} 40px Inter`;
      return context.measureText('Backpropagation').width;
    });

    const sizes = ['plain', 'bold', 'italic'].map(name => sizeOf(drawn, name));
    sizes.forEach(([width, height], i) => {
      expect(Math.abs(width - (widths[i] ?? 0))).toBeLessThan(1 / 64);
      expect(height).toBe(48);
    });
    expect(sizeOf(drawn, 'spaced')[0] - sizes[0]![0]).toBeCloseTo(15 * 3, 1);
  });

  test('wraps, keeps its author’s lines, mixes weights, pads its box', async () => {
    const drawn = await drawScene(project, 'texts');

    expect(drawn.measured['wrapped']).toEqual({x: 200, y: 3 * 48});
    expect(drawn.measured['lines']).toMatchObject({y: 3 * 48});
    expect(drawn.measured['mixed']).toMatchObject({y: 48});
    expect(drawn.measured['empty']).toEqual({x: 0, y: 0});
    expect(drawn.measured['label']).toMatchObject({y: 48 + 2 * 10});
  });

  test('is drawn where its box is', async () => {
    const drawn = await drawScene(project, 'texts');
    const [width] = sizeOf(drawn, 'plain');
    const row = {top: 540 - 400 - 24, bottom: 540 - 400 + 24};
    const [left, , right] = inkBox(crop(drawn, 0, row.top, 1920, 48));

    expect(left).toBeGreaterThanOrEqual(960 - width / 2);
    expect(left).toBeLessThan(960 - width / 2 + 6);
    expect(right).toBeLessThanOrEqual(960 + width / 2);
    expect(right).toBeGreaterThan(960 + width / 2 - 6);
  });
});

describe('Formulas', () => {
  test('are as large as their font asks and drawn within their box', async () => {
    const drawn = await drawScene(project, 'formula');
    const [width, height] = sizeOf(drawn, 'fraction');
    const [left = 0, top = 0, right = 0, bottom = 0] = inkBox(
      crop(drawn, 0, 0, 1920, 540),
    );

    const typeset = typesetSize('\\frac{\\partial E}{\\partial w}');
    expect(Math.abs(width - typeset.width * 96)).toBeLessThan(0.1);
    expect(Math.abs(height - typeset.height * 96)).toBeLessThan(0.1);
    expect(right - left).toBeLessThanOrEqual(width);
    expect(right - left).toBeGreaterThan(width * 0.85);
    expect(bottom - top).toBeLessThanOrEqual(height);
    expect(bottom - top).toBeGreaterThan(height * 0.85);
  });

  test('grow from one into another', async () => {
    const drawn = await drawScene(project, 'formula');
    const before = crop(drawn, 0, 540, 1920, 540);
    await drawFrame(drawn.player, drawn.player.frames - 1);
    const after = crop(drawn, 0, 540, 1920, 540);

    expect(sizeOf(drawn, 'sum after')[0]).toBeGreaterThan(
      sizeOf(drawn, 'sum before')[0] * 1.5,
    );
    expect(inkBox(after)[2]).toBeGreaterThan(inkBox(before)[2]! + 50);
  });
});

/** The size in em that MathJax itself gives a formula, in ex of 7.34375/16 em. */
function typesetSize(tex: string): {width: number; height: number} {
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  const typesetting = mathjax.document('', {
    InputJax: new TeX({packages: AllPackages}),
    OutputJax: new SVG({fontCache: 'local'}),
  });
  const svg = adaptor.innerHTML(typesetting.convert(tex));
  const [width = 0, height = 0] = ['width', 'height'].map(
    name =>
      Number(new RegExp(`${name}="([\\d.]+)ex"`).exec(svg)?.[1]) *
      (7.34375 / 16),
  );
  return {width, height};
}
