import {existsSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {makeProject} from './helpers.ts';

const body = 'yield* waitFor(0.2);';

test('What is kept of a project is told, and dropped, by itself', async () => {
  const [one, other] = [makeProject({one: body}), makeProject({other: body})];
  const cache = ['--cache-dir', path.join(one.folder, 'cache')];
  const kept = async (project: typeof one) => {
    const {stdout} = await project.run('cache', '--json', ...cache);
    const {videos}: {videos: {name: string; files: string[]; bytes: number}[]} =
      JSON.parse(stdout);
    return videos;
  };
  const render = ['render', '--each-scene', '--format', 'png', ...cache];
  await one.run(...render);
  await one.run(...render, '--scale', '2');
  await other.run(...render);

  const before = await kept(one);
  expect(before.map(({name}) => name)).toEqual(['one', 'one']);
  expect(before[0]?.files[0]).toMatch(/^one\/.+\.png$/);

  // The video of double size is the last one that was used.
  const [{bytes} = {bytes: 0}] = before;
  const limit = `${(bytes + 2500) / 1000}KB`;
  const pruned = await one.run(
    'cache',
    'prune',
    '--cache-limit',
    limit,
    ...cache,
  );
  expect(pruned).toMatchObject({code: 0});
  expect(await kept(one)).toEqual([before[0]]);

  const {stdout} = await one.run('cache', 'clean', ...cache);
  expect(stdout).toMatch(/\d+ files dropped/);
  expect(await kept(one)).toEqual([]);
  expect((await kept(other)).map(({name}) => name)).toEqual(['other']);

  const again = await one.run(...render);
  expect(again).toMatchObject({code: 0});
  expect(existsSync(path.join(one.folder, 'output/one'))).toBe(true);
});
