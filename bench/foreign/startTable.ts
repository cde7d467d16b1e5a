import path from 'node:path';
import {doing} from '../doing.ts';
import {inTurn, ratioInTurn} from '../inTurn.ts';
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
  doing('Start: the program is compiled, and the figures are bundled');
  await untilDrawing(figure);
  await untilDrawing(project);
  const times = await inTurn(
    {
      figure: () => untilDrawing(figure),
      cold: () => {
        home.forget();
        return untilDrawing(project);
      },
      warm: () => untilDrawing(project),
    },
    rounds,
    (way, round) => doing(`Start, round ${round} of ${rounds}: ${names[way]}`),
  );
  const row = (way: keyof typeof names) => [
    names[way],
    seconds(median(times(way))),
    ratioInTurn(times(way), times('figure')).toFixed(2),
  ];
  return markdownTable(
    [
      'from the start of the command to the first frame',
      'median',
      '÷ `render 03`',
    ],
    [row('figure'), row('warm'), row('cold')],
  );
}

const names = {
  figure: '`render 03`',
  warm: 'a project of ten scenes, bundled before',
  cold: '… with nothing kept',
};
