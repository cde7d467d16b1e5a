import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {PackageCopy} from './packageCopy.ts';

/**
 * Leaves one figure in a copy of the package, its script and its entry: timing
 * and showing one is faster than twenty.
 */
export function keepOneFigure({folder}: PackageCopy, scene: string): void {
  const scenes = path.join(folder, 'src/scenes');
  for (const name of readdirSync(scenes)) {
    if (!/^figure\d\d\.tsx$/.test(name) || name === `${scene}.tsx`) continue;
    rmSync(path.join(scenes, name));
  }
  const file = path.join(folder, 'src/catalogue.ts');
  const text = readFileSync(file, 'utf8');
  const kept = text.replace(
    '];\n\n/** The figures, and the film',
    `].filter(({scenes}) => scenes.includes('${scene}'));\n\n/** The figures, and the film`,
  );
  if (kept === text) throw new Error('The catalogue is written otherwise now.');
  writeFileSync(file, kept);
}
