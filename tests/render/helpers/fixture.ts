import {fileURLToPath} from 'node:url';
import type {FigureJob} from '../../../src/render/index.ts';
import {ground} from './synthetic.ts';

/** A project with a scene that moves, one that fails, and one that crashes. */
const fixtureProject = fileURLToPath(
  new URL('../fixtures/project/src/project.ts', import.meta.url),
);

/** A small figure of one scene of the fixture project. */
export function fixtureJob(
  scene: 'moving' | 'broken' | 'crashing',
  outDir: string,
  change: Partial<FigureJob> = {},
): FigureJob {
  return {
    project: fixtureProject,
    scenes: [scene],
    name: scene,
    outDir,
    width: 320,
    height: 180,
    fps: 60,
    formats: ['mp4', 'gif'],
    background: ground,
    variables: {},
    ...change,
  };
}
