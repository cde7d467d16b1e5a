import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {loadProject, openPlayer} from '../../../src/stage/index.ts';
import {openBrowser} from '../../helpers/browser.ts';
import {openInBrowser} from './browserPlayer.ts';
import {drawBoth, faultsOf, fps} from './drawBoth.ts';
import {letters} from './tolerances.ts';

const root = join(import.meta.dirname, '../../..');
const options = {
  scenes: ['figure03'],
  width: 960,
  height: 540,
  fps,
  background: '#11151d',
};
const sixMoments = [0.05, 0.24, 0.43, 0.62, 0.81, 1];

const {browser, missing} = await openBrowser();
afterAll(() => browser?.close());

test('Figure 03 is drawn as a browser draws it, at six moments', async context => {
  if (!browser) return context.skip(missing);
  const [project, player] = await Promise.all([
    loadProject(join(root, 'src/project.ts')),
    openInBrowser(browser, root),
  ]);
  const stage = await openPlayer(project, options);
  const moments = await drawBoth(player, stage, options, sixMoments);

  expect(moments).toHaveLength(6);
  for (const moment of moments) {
    expect(await faultsOf('figure 03', moment, letters)).toEqual([]);
  }
});
