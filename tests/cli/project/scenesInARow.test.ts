import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {decode} from '../../render/helpers/decode.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {makeProject} from './helpers.ts';

/** A project of scenes that take no time, and of others, in any order. */
function projectOf(scenes: readonly string[]) {
  const project = makeProject({
    empty: '',
    red: `view.fill('#ff0000'); yield* waitFor(0.5);`,
    blue: `view.fill('#0000ff'); yield* waitFor(0.3);`,
  });
  project.write(
    'src/project.ts',
    `import {makeProject} from '@motion-canvas/core';
     import empty from './scenes/empty?scene';
     import red from './scenes/red?scene';
     import blue from './scenes/blue?scene';
     export default makeProject({scenes: [${scenes.join(', ')}]});`,
  );
  return project;
}

/** A letter for each frame of a video: red, blue, or nothing. */
async function coloursIn(file: string): Promise<string> {
  const frames = await decode(file, 'rgb24', 64 * 36 * 3);
  return frames
    .map(([red, , blue]) => (red! > 200 ? 'r' : blue! > 200 ? 'b' : ' '))
    .join('');
}

/** An ordinary run renders half of them; `npm run test:whole` all. */
const orders = [
  {scenes: ['red', 'empty', 'empty', 'blue'], shown: 'rrrrbbb'},
  {scenes: ['red', 'red', 'blue'], shown: 'rrrrrrrrbbb'},
  {scenes: ['empty', 'empty'], shown: ' '},
  {scenes: ['empty', 'red'], shown: 'rrrrr'},
  {scenes: ['red', 'empty'], shown: 'rrrrr'},
  {scenes: ['blue', 'red', 'empty', 'red'], shown: 'bbrrrrrrrrr'},
];

describe('A project whose scenes stand in any order', () => {
  // A scene gives its end frame to the next one.
  test.each(isWhole ? orders : orders.slice(0, 3))(
    'shows them all, drawn apart or as one: $scenes',
    async ({scenes, shown}) => {
      const project = projectOf(scenes);
      // A video alone is drawn scene by scene, beside others as one.
      const apart = await project.run('render', '--out', 'apart', '--no-cache');
      const formats = ['--format', 'mp4,gif'];
      const whole = await project.run('render', '--out', 'whole', ...formats);
      const [found, together] = await Promise.all(
        ['apart', 'whole'].map(folder =>
          coloursIn(path.join(project.folder, folder, 'project.mp4')),
        ),
      );

      expect([apart.code, whole.code]).toEqual([0, 0]);
      expect([found, together]).toEqual([shown, shown]);
    },
  );

  test('has one file of a scene that comes twice', async () => {
    const project = projectOf(['red', 'red', 'blue']);
    const {stdout} = await project.run('render', '--each-scene', '--json');
    const {figures} = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');

    expect(figures).toMatchObject([{id: 'red'}, {id: 'blue'}]);
  });
});
