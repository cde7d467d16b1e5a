import {chmod, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {findFfmpeg} from '../../../src/render/video/ffmpeg.ts';
import {emptyFolder} from '../helpers/folder.ts';

afterEach(() => vi.unstubAllEnvs());

describe('finding ffmpeg', () => {
  test('one is found, and it encodes H.264', async () => {
    const found = await findFfmpeg();

    expect(found.version).toMatch(/\d/);
    expect(found.encoders).toContain('libx264');
  });

  test('a path that is named wins, and must run', async () => {
    vi.stubEnv('FFMPEG_PATH', '/nowhere/other');

    await expect(findFfmpeg('/nowhere/ffmpeg')).rejects.toThrow(
      /--ffmpeg names does not run: \/nowhere\/ffmpeg .*Correct the path/,
    );
  });

  test('FFMPEG_PATH comes before the packages, and must run', async () => {
    vi.stubEnv('FFMPEG_PATH', '/nowhere/ffmpeg');

    await expect(findFfmpeg()).rejects.toThrow(
      'The ffmpeg that FFMPEG_PATH names does not run: /nowhere/ffmpeg',
    );
  });

  test('a program that is not ffmpeg is passed over', async () => {
    const {path: real} = await findFfmpeg();
    const found = await findFfmpeg(undefined, [
      {source: 'node', path: () => process.execPath},
      {source: 'real', path: () => real},
    ]);

    expect(found.source).toBe('real');
  });

  test('a program without the right to run is passed over', async () => {
    const file = path.join(await emptyFolder(), 'ffmpeg');
    await writeFile(file, '#!/bin/sh\n');
    await chmod(file, 0o644);

    await expect(
      findFfmpeg(undefined, [{source: 'package', path: () => file}]),
    ).rejects.toThrow(/package: you may not run it/);
  });

  test('without any, the error lists the places and what to do', async () => {
    const search = findFfmpeg(undefined, [
      {
        source: 'package',
        path: () => {
          // oxlint-disable-next-line no-throw-literal -- as a package does
          throw 'Unsupported platform';
        },
      },
      {source: 'PATH', path: () => '/nowhere/ffmpeg'},
    ]);

    await expect(search).rejects.toThrow(
      /No ffmpeg was found.*\n {2}package: Unsupported platform\n {2}PATH: there is no such file or folder.*\nInstall ffmpeg.*--ffmpeg PATH or FFMPEG_PATH/,
    );
  });
});
