import {readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {bin, run} from '../helpers/run.ts';
import {startWatching} from '../helpers/watching.ts';
import {makeProject, middleOf} from './helpers.ts';

const card = `
  const colour = useScene().variables.get('colour', 'black');
  view.add(<Rect size={40} fill={colour} />);
  yield* waitFor(0.2);`;

test('Videos that machines share are merged into one folder', async () => {
  const project = makeProject({one: card, two: card, three: card});
  const shards = ['a', 'b', 'c', 'd'];

  for (const [at, out] of shards.entries()) {
    const {code} = await project.run(
      'render',
      '--each-scene',
      '--format',
      'gif',
      '--shard',
      `${at + 1}/4`,
      '--out',
      out,
    );
    expect(code).toBe(0);
  }
  const merged = await run(['merge', ...shards, '--out', 'all'], {
    cwd: project.folder,
  });

  expect(merged).toMatchObject({code: 0});
  expect(readdirSync(path.join(project.folder, 'all')).sort()).toEqual([
    'manifest.json',
    'one.gif',
    'three.gif',
    'two.gif',
  ]);
});

test('A watched project is drawn again after each edit', async () => {
  const project = makeProject({card}, "variables: {colour: '#ff0000'}");
  const words = ['render', '--project', '.', '--format', 'png'];
  const watch = startWatching({folder: project.folder, file: bin}, words);
  const shown = () => {
    const pictures = path.join(project.folder, 'output/project');
    return middleOf(path.join(pictures, readdirSync(pictures).sort()[0]!));
  };
  await watch.untilRound(1);
  expect(await shown()).toEqual([255, 0, 0, 255]);

  await watch.after(() =>
    project.write('src/project.ts', projectCode('#00ff00')),
  );
  expect(await shown()).toEqual([0, 255, 0, 255]);

  expect((await watch.stop()).code).toBe(0);
});

function projectCode(colour: string): string {
  return `
    import {makeProject} from '@motion-canvas/core';
    import card from './scenes/card?scene';
    export default makeProject({scenes: [card], variables: {colour: '${colour}'}});`;
}
