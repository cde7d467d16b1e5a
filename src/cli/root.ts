import path from 'node:path';

/** The folder of this package, wherever the command is run from. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The Motion Canvas project with the figures. */
export const projectFile = path.join(root, 'src/project.ts');

/** The module that checks a figure in the process that is about to draw it. */
export const inspectorFile = path.join(root, 'src/cli/inspector.ts');
