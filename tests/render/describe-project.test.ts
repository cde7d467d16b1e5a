import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {describeProject} from '../../src/render/index.ts';

test('a project is described by its scenes, their lengths and beats', async () => {
  const project = fileURLToPath(
    new URL('../stage/fixtures/basics/src/project.ts', import.meta.url),
  );
  const {scenes} = await describeProject(project, {fps: 60, variables: {}});

  expect(scenes.map(({name}) => name)).toEqual(['moving']);
  expect(scenes[0]!.duration).toBeCloseTo(2, 1);
  expect(scenes[0]!.frames / 60).toBe(scenes[0]!.duration);
});
