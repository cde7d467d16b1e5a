import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {describeProject} from '../../src/render/index.ts';

test('a project is described by its scenes, their lengths and beats', async () => {
  const project = fileURLToPath(
    new URL('fixtures/healthy/src/project.ts', import.meta.url),
  );
  const {scenes} = await describeProject(project, {fps: 30, variables: {}});

  expect(scenes).toEqual([
    {
      name: 'moving',
      frames: expect.any(Number),
      duration: scenes[0]!.frames / 30,
      beats: [
        {name: 'the box moves', time: 0},
        {name: 'the box rests', time: expect.closeTo(0.5, 1)},
      ],
    },
  ]);
  expect(scenes[0]!.duration).toBeCloseTo(1, 1);
});
