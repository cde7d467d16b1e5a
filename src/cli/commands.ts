import type {Command} from 'commander';
import {cache} from './commands/cache.ts';
import {check} from './commands/check.ts';
import {derive} from './commands/derive.ts';
import {diff} from './commands/diff.ts';
import {doctor} from './commands/doctor.ts';
import {editor} from './commands/editor.ts';
import {gradients} from './commands/gradients.ts';
import {help} from './commands/help.ts';
import {list} from './commands/list.ts';
import {merge} from './commands/merge.ts';
import {newFigure} from './commands/new.ts';
import {render} from './commands/render.ts';
import {still} from './commands/still.ts';
import {timing} from './commands/timing.ts';
import {verify} from './commands/verify.ts';
import {cacheProject} from './project/cacheProject.ts';
import {checkProject} from './project/checkProject.ts';
import {doctorProject} from './project/doctorProject.ts';
import {listProject} from './project/listProject.ts';
import {renderProject} from './project/renderProject.ts';
import {stillProject} from './project/stillProject.ts';

/** Every command, in the order of the help. */
export const commands: readonly (() => Command)[] = [
  render,
  merge,
  diff,
  still,
  list,
  gradients,
  derive,
  verify,
  check,
  cache,
  editor,
  timing,
  newFigure,
  doctor,
  help,
];

/** The commands that take a project of somebody else. */
export const projectCommands: readonly (() => Command)[] = [
  () => renderProject('render'),
  stillProject,
  listProject,
  checkProject,
  cacheProject,
  doctorProject,
];
