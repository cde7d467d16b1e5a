import {existsSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {makeProject} from './helpers.ts';

test('A project whose audio is not there is drawn in silence, with a warning, and anew when it is', async () => {
  const project = makeProject({
    card: `
      view.add(<Rect size={20} fill={'white'} />);
      yield* waitFor(0.2);`,
  });
  project.write(
    'src/project.ts',
    `import {makeProject} from '@motion-canvas/core';
     import card from './scenes/card?scene';
     import voice from '../audio/voice.wav';
     export default makeProject({scenes: [card], audio: voice});`,
  );

  const {code, stderr} = await project.run('render');

  expect({code, stderr}).toEqual({
    code: 0,
    stderr: expect.stringMatching(
      /There is no file \S+voice\.wav, and silence is in its place\./,
    ),
  });
  expect(existsSync(path.join(project.folder, 'output/project.mp4'))).toBe(
    true,
  );

  // Nobody has asked for sound then.
  for (const words of [['still'], ['render', '--no-audio', '--out', 'mute']]) {
    const {stderr} = await project.run(...words);
    expect(stderr).not.toContain('silence');
  }

  const before = await project.run('render', '--dry-run');
  expect(before.stdout + before.stderr).toContain('nothing changed');
  project.write('audio/voice.wav', 'no sound');
  const after = await project.run('render', '--dry-run');

  expect(after.stdout + after.stderr).not.toContain('nothing changed');
});
