/**
 * `npm run test:canvas`: compares six figures at three moments, in both themes,
 * on the editor's own canvas in Chromium with the stage; keeps the result.
 */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Browser} from 'playwright-core';
import {catalogue, type FigureEntry} from '../../src/catalogue.ts';
import {drawing} from '../../src/cli/jobs/figureJobs.ts';
import {projectFile} from '../../src/cli/process/root.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {loadProject, openPlayer} from '../../src/stage/index.ts';
import type {ThemeName} from '../../src/theme.ts';
import {type EditorProcess, startEditor} from '../cli/helpers/editorProcess.ts';
import {copyPackage, type PackageCopy} from '../cli/helpers/packageCopy.ts';
import {openBrowser} from '../helpers/browser.ts';
import {compare, type Picture} from '../helpers/compare.ts';
import {writeDifference} from '../helpers/differenceImage.ts';
import {shown} from '../helpers/shown.ts';
import {letters as tolerance} from '../stage/parity/tolerances.ts';
import {openCanvas} from './editorCanvas.ts';

const ids = ['01', '03', '05', '11', '16', '19'];
const themes: readonly ThemeName[] = ['dark', 'light'];

/** Shares of the frames; parts move at the first two. */
const moments = [0.3, 0.6, 1];

/**
 * Frames a second: few, as the editor goes through them one by one. No beat
 * ends on a frame at this rate, where Motion Canvas may be a frame later than
 * the stage.
 */
const fps = 7.3;

const size = {width: 960, height: 540};
const folder = import.meta.dirname;

/** The report on one picture, and whether the two agree. */
interface Line {
  readonly text: string;
  readonly agrees: boolean;
}

const {browser, missing} = await openBrowser();
if (!browser) throw new Error(missing);
const copy = copyPackage();
const editor = await startEditor(copy);
const lines: Line[] = [];
try {
  for (const figure of catalogue.filter(({id}) => ids.includes(id))) {
    for (const theme of themes) {
      lines.push(
        ...(await compareFigure(browser, copy, editor, figure, theme)),
      );
    }
  }
} finally {
  await editor.stop();
  await browser.close();
  copy.remove();
}
const version = browser.version();
const day = new Date().toISOString().slice(0, 10);
const failed = lines.filter(({agrees}) => !agrees).length;
const head = [
  `The editor's canvas in Chromium ${version} against the stage, ${size.width}×${size.height}, on ${day}.`,
  `${lines.length} pictures, ${failed} beyond the tolerance.`,
  '',
  `Solid: away from edges, a channel may differ by ${tolerance.solid} of 255. Edges: of the`,
  `pixels on them, ${tolerance.share * 100} % of the picture and ${tolerance.tileShare * 100} % of a tile may differ by more`,
  `than ${tolerance.edge}, since letters are thickened by tables that differ from build to build.`,
  '',
];
writeFileSync(
  path.join(folder, 'result.txt'),
  `${[...head, ...lines.map(({text}) => text)].join('\n')}\n`,
);
process.exitCode = failed > 0 ? 1 : 0;

async function compareFigure(
  browser: Browser,
  copy: PackageCopy,
  editor: EditorProcess,
  figure: FigureEntry,
  theme: ThemeName,
): Promise<readonly Line[]> {
  const job = drawing(figure, {network: defaultNetwork, theme, size});
  const stage = await openPlayer(await loadProject(projectFile), {...job, fps});
  const [scene = ''] = figure.scenes;
  const beat = stage.scenes[0]?.events[0]?.name ?? '';
  const canvas = await openCanvas(browser, copy, editor, {
    scene,
    theme,
    fps,
    beat,
  });
  const found: Line[] = [];
  const last = stage.frames - 1;
  for (const moment of moments) {
    const frame = Math.floor(moment * last);
    const expected = await canvas.at(moment === 1 ? Infinity : frame);
    const now = await canvas.frame();
    await stage.seek(frame);
    await stage.draw();
    const name = `${figure.id} ${theme} frame ${frame}`;
    found.push(
      now === frame
        ? await compared(name, expected, pixelsOf(stage))
        : {text: `${name}: the editor shows frame ${now}`, agrees: false},
    );
    console.log(found.at(-1)?.text);
  }
  await canvas.close();
  return found;
}

function pixelsOf(stage: Parameters<typeof shown>[0]): Picture {
  const {width, height} = stage.picture;
  const context = shown(stage).getContext('2d');
  return {width, height, data: context.getImageData(0, 0, width, height).data};
}

/**
 * The differences in words; a picture of them when they exceed the tolerance.
 */
async function compared(
  name: string,
  expected: Picture,
  actual: Picture,
): Promise<Line> {
  const {faults, levels, worstSolid, share, worstTileShare} = compare(
    expected,
    actual,
    tolerance,
  );
  const largest = levels.reduce((most, level) => Math.max(most, level), 0);
  const text = `${name}: solid by ${worstSolid} at most, edges by ${largest} at most, ${percent(share)} of them by more than ${tolerance.edge}, ${percent(worstTileShare)} in the worst tile`;
  if (faults.length === 0) return {text, agrees: true};
  const failures = path.join(folder, '.failures');
  await writeDifference(failures, name, expected, actual, levels);
  return {text: `${text}: ${faults.join('; ')}`, agrees: false};
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)} %`;
}
