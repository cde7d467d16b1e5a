import {chmod, mkdir, readdir, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Config} from '../../../src/cli/config/configSchema.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';
import {run} from '../helpers/run.ts';

/** A folder from elsewhere: a config file, and a program that leaves a trace. */
async function handedFolder(config: Config): Promise<string> {
  const folder = path.join(await emptyFolder(), 'handed');
  await mkdir(path.join(folder, 'bin'), {recursive: true});
  for (const name of ['ff', 'bin/ff']) {
    const program = path.join(folder, name);
    await writeFile(program, `#!/bin/sh\ntouch "${folder}/has-run"\n`);
    await chmod(program, 0o755);
  }
  await writeFile(
    path.join(folder, 'figures.config.json'),
    JSON.stringify(config),
  );
  return folder;
}

const dry = ['render', '03', '--dry-run'];

describe('A config file that was found in a folder', () => {
  test.each([['./bin/ff'], ['./ff'], ['ff'], ['bin/../ff']])(
    'runs no program, as %s',
    async ffmpeg => {
      const folder = await handedFolder({ffmpeg});
      const {code, stderr} = await run(dry, {cwd: folder});

      expect({code, stderr}).toEqual({
        code: 2,
        stderr: `The config file figures.config.json cannot be used: ffmpeg: ${ffmpeg} is a program that would be run, and you did not name this file. Use --ffmpeg, or name the file with --config\n`,
      });
      expect(await readdir(folder)).not.toContain('has-run');
    },
  );

  test.each<[string, Config, string]>([
    ['above its folder', {out: '../elsewhere'}, 'out'],
    ['at an absolute path', {cacheDir: '/tmp/elsewhere'}, 'cache-dir'],
    ['behind a link', {out: 'link/films'}, 'out'],
  ])('writes nothing %s', async (_, config, flag) => {
    const folder = await handedFolder(config);
    await mkdir(path.join(folder, '../away'));
    await symlink('../away', path.join(folder, 'link'));
    const {code, stderr} = await run(dry, {cwd: folder});

    expect(code).toBe(2);
    expect(stderr).toMatch(
      new RegExp(`lies outside of its folder, .*Use --${flag}, or`),
    );
    expect(await readdir(path.join(folder, '..'))).toEqual(['away', 'handed']);
  });

  test('is named on standard error, and in an event, and otherwise counts', async () => {
    const folder = await handedFolder({out: './films', theme: 'light'});

    expect(await run(['verify'], {cwd: folder})).toMatchObject({
      code: 0,
      stderr: 'Settings come from figures.config.json.\n',
    });
    const words = ['render', '10', '--json', '--size', '64x36', '--fps', '15'];
    const {stdout} = await run(
      [...words, '--format', 'gif', '--no-check', '--no-verify'],
      {cwd: folder},
    );
    expect(JSON.parse(stdout.split('\n', 1)[0]!)).toEqual({
      event: 'config',
      file: path.join(folder, 'figures.config.json'),
    });
    expect(await readdir(path.join(folder, 'films'))).toContain(
      'manifest.json',
    );
  });
});

describe('A config file that is named', () => {
  test('runs the program of its own folder, which a dot and a slash name', async () => {
    const folder = await handedFolder({ffmpeg: './ff'});
    const words = ['--config', path.join(folder, 'figures.config.json')];
    for (const cwd of [folder, path.join(folder, '..')]) {
      const {stderr} = await run([...dry, ...words], {cwd});

      expect(stderr).toContain(
        `The ffmpeg that --ffmpeg names does not run: ${folder}/ff (`,
      );
      expect(await readdir(folder)).toContain('has-run');
    }
  });

  test('and a flag, are reason enough for what one that was found may not ask', async () => {
    const folder = await handedFolder({out: '../elsewhere'});
    const named = ['--config', 'figures.config.json'];

    expect(await run([...dry, ...named], {cwd: folder})).toMatchObject({
      code: 0,
    });
    expect(
      await run([...dry, '--out', '../elsewhere'], {cwd: folder}),
    ).toMatchObject({code: 0});
  });
});
