import path from 'node:path';
import {root} from '../process/root.ts';

/**
 * The folders of `src` that a drawing process reads again: the project and its
 * mathematics.
 */
const readAgain = [
  'components',
  'math',
  'network',
  'scenes',
  'project.ts',
  'theme.ts',
];

/**
 * Whether a file is part of the running program, which an edit does not affect
 * while it runs.
 */
export function isRunCode(file: string): boolean {
  const [folder, name = ''] = path.relative(root, file).split(path.sep);
  if (folder === 'src') return !readAgain.includes(name);
  return folder === 'bin' || folder === 'vite.config.ts';
}
