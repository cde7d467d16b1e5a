import path from 'node:path';
import {filesBelow} from '../../src/stage/modules/filesBelow.ts';

/** The files in a folder of a tree, each named from the tree's root, in order. */
export function filesOf(root: string, folder: string): readonly string[] {
  return filesBelow(path.join(root, folder)).map(file =>
    path.relative(root, file).replaceAll(path.sep, '/'),
  );
}
