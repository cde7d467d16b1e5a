import path from 'node:path';
import {doing} from '../doing.ts';
import {median, seconds} from '../table.ts';
import {type DrawingCommand, untilDrawing} from '../untilDrawing.ts';
import {markdownTable} from '../../tests/helpers/markedTable.ts';
import {lessons} from './foreignProjects.ts';
import type {ProjectsHome} from './home.ts';

/**
 * Measures how soon a project of ten scenes is drawn, with its bundle and without,
 * against figure 03, in turn.
 */
export async function startTable(
  home: ProjectsHome,
  rounds: number,
): Promise<string> {
  const out = ['--no-cache', '--out', path.join(home.folder, 'drawn')];
  const figure: DrawingCommand = {
    name: 'backprop-figures',
    words: ['render', '03', '--format', 'mp4', ...out],
  };
  const project: DrawingCommand = {
    name: 'motion-canvas-render',
    words: out,
    cwd: home.folderOf(lessons),
  };
  const times = {figure: [0], cold: [0], warm: [0]};
  // The first round compiles the program, and bundles the figures.
  for (let round = 0; round <= rounds; round++) {
    doing(
      round === 0
        ? 'Start: a round that does not count'
        : `Start: round ${round} of ${rounds}`,
    );
    times.figure[round] = await untilDrawing(figure);
    home.forget();
    times.cold[round] = await untilDrawing(project);
    times.warm[round] = await untilDrawing(project);
  }
  const [figures, cold, warm] = [times.figure, times.cold, times.warm].map(
    all => all.slice(1),
  ) as [number[], number[], number[]];
  const row = (what: string, all: readonly number[]) => [
    what,
    seconds(median(all)),
    median(all.map((time, at) => time / figures[at]!)).toFixed(2),
  ];
  return markdownTable(
    [
      'from the start of the command to the first frame',
      'median',
      '÷ `render 03`',
    ],
    [
      row('`render 03`', figures),
      row('a project of ten scenes, bundled before', warm),
      row('… with nothing kept', cold),
    ],
  );
}
