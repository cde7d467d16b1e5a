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
 * Leaves some figures in a copy of the package, their scripts and their entries:
 * timing and showing one is faster than twenty. Others may have been left before.
 */
export function keepFigures(
  {folder}: PackageCopy,
  ...kept: readonly string[]
): void {
  const scenes = path.join(folder, 'src/scenes');
  for (const scene of kept) {
    const script = path.join(scenes, `${scene}.tsx`);
    if (existsSync(script)) continue;
    copyFileSync(path.join(own, 'scenes', `${scene}.tsx`), script);
  }
  for (const name of readdirSync(scenes)) {
    if (!/^figure\d\d\.tsx$/.test(name)) continue;
    if (!kept.includes(path.parse(name).name)) rmSync(path.join(scenes, name));
  }
  const text = readFileSync(path.join(own, 'catalogue.ts'), 'utf8');
  const names = JSON.stringify(kept);
  const some = text.replace(
    'listed.map(entry',
    `listed.filter(({id}) => ${names}.includes('figure' + id)).map(entry`,
  );
  if (some === text) throw new Error('The catalogue is written otherwise now.');
  writeFileSync(path.join(folder, 'src/catalogue.ts'), some);
}
