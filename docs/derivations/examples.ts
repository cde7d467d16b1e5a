import path from 'node:path';
import {sceneFile, type SceneEntry} from '../../src/cli/files/sceneFile.ts';

/** The scenes of the worked examples, by the names of their files. */
export const exampleNames = [
  'chain-rule',
  'logistic-regression',
  'softmax-cross-entropy',
] as const;

export type ExampleName = (typeof exampleNames)[number];

export function exampleScene(name: ExampleName): SceneEntry {
  return sceneFile(path.join(import.meta.dirname, `${name}.tsx`));
}
