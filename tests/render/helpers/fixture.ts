import {fileURLToPath} from 'node:url';
import type {FigureJob} from '../../../src/render/index.ts';
import {ground} from './synthetic.ts';

/**
 * Scenes: one moves, one follows it with a transition, one fails, one crashes,
 * one has lost a beat.
 */
const fixtureProject = fileURLToPath(
  new URL('../fixtures/project/src/project.ts', import.meta.url),
);

/** A small figure with one scene of the fixture project. */
export function fixtureJob(
  scene: 'moving' | 'following' | 'broken' | 'crashing' | 'renamed',
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
