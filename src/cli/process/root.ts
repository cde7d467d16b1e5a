import path from 'node:path';

/** The folder of this package, wherever the command is run from. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** The Motion Canvas project with the figures. */
export const projectFile = path.join(root, 'src/project.ts');
