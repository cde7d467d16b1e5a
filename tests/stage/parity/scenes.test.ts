import {join} from 'node:path';
import {afterAll, beforeEach, describe, expect, test} from 'vitest';
import {loadProject, openPlayer} from '../../../src/stage/index.ts';
import {openBrowser} from '../../helpers/browser.ts';
import {openInBrowser} from './browserPlayer.ts';
import {compare, type Picture} from '../../helpers/compare.ts';
import {drawBoth, faultsOf, fps} from './drawBoth.ts';
import {ground} from './project/src/palette.ts';
import {toleranceOf} from './tolerances.ts';

const root = join(import.meta.dirname, 'project');
const frame = {width: 480, height: 270, fps, background: ground};
const fractions = [0.25, 0.5, 1];

const {browser, missing} = await openBrowser();
afterAll(() => browser?.close());
beforeEach(context => {
  if (!browser) context.skip(missing);
});

const player = browser && (await openInBrowser(browser, root));
const project = browser && (await loadProject(join(root, 'src/project.ts')));
const scenes = project?.scenes ?? ['every scene'];

describe('The stage draws what a browser draws', () => {
  test.each(scenes)('%s', async name => {
    const options = {...frame, scenes: scenesFor(name)};
    const stage = await openPlayer(project!, options);
    const moments = await drawBoth(player!, stage, options, fractions);

    for (const moment of moments) {
      expect(await faultsOf(name, moment, toleranceOf(name))).toEqual([]);
    }
  });
});

describe('Half a pixel or a tint off is refused', () => {
  test.each(scenes)('%s', async name => {
    const tolerance = toleranceOf(name);
    const frames = await player!.open({...frame, scenes: scenesFor(name)});
    const data = await player!.draw(Math.floor(frames / 2));
    const drawing = {...frame, data};
    const shifted = shiftedByHalfAPixel(drawing);
    const tinted = tintedBy(tolerance.solid + 1, drawing);

    expect(compare(drawing, shifted, tolerance).faults).not.toEqual([]);
    expect(compare(drawing, tinted, tolerance).faults).not.toEqual([]);
  });
});

/** A transition needs a scene to come from. */
function scenesFor(name: string): string[] {
  const before = 'transition: before';
  const follows = name.startsWith('transition: ') && name !== before;
  return follows ? [before, name] : [name];
}

function shiftedByHalfAPixel({width, height, data}: Picture): Picture {
  const shifted = data.map((value, at) =>
    Math.round((value + (data[at - 4] ?? value)) / 2),
  );
  return {width, height, data: shifted};
}

function tintedBy(levels: number, {width, height, data}: Picture): Picture {
  const tinted = data.map((value, at) => (at % 4 ? value : value + levels));
  return {width, height, data: tinted};
}
