import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type {PackageCopy} from './packageCopy.ts';

const own = path.resolve(import.meta.dirname, '../../../src');

/**
 * Leaves one figure in a copy of the package, its script and its entry: timing
 * and showing one is faster than twenty. Another one may have been left before.
 */
export function keepOneFigure({folder}: PackageCopy, scene: string): void {
  const scenes = path.join(folder, 'src/scenes');
  const script = path.join(scenes, `${scene}.tsx`);
  if (!existsSync(script)) {
    copyFileSync(path.join(own, 'scenes', `${scene}.tsx`), script);
  }
  for (const name of readdirSync(scenes)) {
    if (!/^figure\d\d\.tsx$/.test(name) || name === `${scene}.tsx`) continue;
    rmSync(path.join(scenes, name));
  }
  const text = readFileSync(path.join(own, 'catalogue.ts'), 'utf8');
  const kept = text.replace(
    'listed.map(entry',
    `listed.filter(({id}) => '${scene}' === 'figure' + id).map(entry`,
  );
  if (kept === text) throw new Error('The catalogue is written otherwise now.');
  writeFileSync(path.join(folder, 'src/catalogue.ts'), kept);
}
