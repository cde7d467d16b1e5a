import path from 'node:path';
import {root} from '../process/root.ts';

/** Of `src`, what a process that draws reads again: the project and its mathematics. */
const readAgain = [
  'components',
  'math',
  'network',
  'scenes',
  'project.ts',
  'theme.ts',
];

/**
 * Whether a file is a part of the program that draws, which an edit does not reach
 * while it runs.
 */
export function isRunCode(file: string): boolean {
  const [folder, name = ''] = path.relative(root, file).split(path.sep);
  if (folder === 'src') return !readAgain.includes(name);
  return folder === 'bin' || folder === 'vite.config.ts';
}
