import {spawnSync} from 'node:child_process';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {openPending} from '../../../src/render/files/pendingFile.ts';
import {sweepPending} from '../../../src/render/files/sweepPending.ts';
import {emptyFolder} from '../helpers/folder.ts';

describe('a file in the making', () => {
  test('has its final name only after the commit', async () => {
    const target = path.join(await emptyFolder(), 'new', 'figure é 図.mp4');
    const file = await openPending(target);
    await writeFile(file.path, 'whole');
    const before = await readdir(path.dirname(target));
    await file.commit();

    expect(before).toHaveLength(1);
    expect(before[0]).toMatch(/^\.figure é 図\.mp4\.part-/);
    expect(await readdir(path.dirname(target))).toEqual(['figure é 図.mp4']);
    expect(await readFile(target, 'utf8')).toBe('whole');
  });

  test('replaces the file of an earlier render', async () => {
    const target = path.join(await emptyFolder(), 'figure.gif');
    await writeFile(target, 'old');
    const file = await openPending(target);
    await writeFile(file.path, 'new');
    await file.commit();

    expect(await readFile(target, 'utf8')).toBe('new');
  });

  test('is gone when discarded, and the earlier file stands', async () => {
    const target = path.join(await emptyFolder(), 'figure.gif');
    await writeFile(target, 'old');
    const file = await openPending(target);
    await file.discard();
    await file.discard();

    expect(await readdir(path.dirname(target))).toEqual(['figure.gif']);
    expect(await readFile(target, 'utf8')).toBe('old');
  });
});

describe('the output folder', () => {
  test('any number of figures may make it, and its parents, at once', async () => {
    for (let round = 0; round < 20; round++) {
      const folder = path.join(await emptyFolder(), 'shards', '1', 'of', '2');
      const files = await Promise.all(
        Array.from({length: 8}, (_, figure) =>
          openPending(path.join(folder, `${figure}.mp4`)),
        ),
      );
      expect(await readdir(folder)).toHaveLength(files.length);
    }
  });

  test('a file in its place is named, with the way out', async () => {
    const folder = path.join(await emptyFolder(), 'output');
    await writeFile(folder, '');

    await expect(openPending(path.join(folder, 'a.mp4'))).rejects.toThrow(
      `The output folder ${folder} cannot be made: a file of that name is in the way. Choose another folder with --out.`,
    );
  });

  test('a file among its parents is named', async () => {
    const file = path.join(await emptyFolder(), 'file');
    await writeFile(file, '');

    await expect(openPending(`${file}/output/a.mp4`)).rejects.toThrow(
      /file\/output cannot be made: a part of that path is a file/,
    );
  });

  test.runIf(process.platform === 'linux')(
    'one that even root may not write to is named',
    async () => {
      await expect(openPending('/proc/output/a.mp4')).rejects.toThrow(
        /The output folder \/proc\/output cannot be made: /,
      );
      await expect(openPending('/sys/kernel/a.mp4')).rejects.toThrow(
        /\/sys\/kernel cannot be written to: /,
      );
    },
  );

  test('a folder under the final name is named', async () => {
    const target = path.join(await emptyFolder(), 'a.mp4');
    await mkdir(target);
    const file = await openPending(target);

    await expect(file.commit()).rejects.toThrow(
      `${target} cannot be written: a folder of that name is in the way.`,
    );
  });
});

describe('what killed renders leave', () => {
  test('is swept, and what is being written is not', async () => {
    const folder = await emptyFolder();
    const alive = await openPending(path.join(folder, 'alive.mp4'));
    const {pid: dead} = spawnSync(process.execPath, ['--version']);
    const left = path.basename(alive.path).replace(`${process.pid}`, `${dead}`);
    const elsewhere = left.replace(
      hostname().replace(/[^\w-]/g, '_'),
      'another-machine',
    );
    await writeFile(path.join(folder, left), '');
    await writeFile(path.join(folder, elsewhere), '');
    await writeFile(path.join(folder, 'kept.mp4'), '');
    await sweepPending(folder, () => {});

    expect(new Set(await readdir(folder))).toEqual(
      new Set([path.basename(alive.path), elsewhere, 'kept.mp4']),
    );
  });

  test.each([
    ['never came', [], 'old'],
    ['has come', ['figure/new'], 'new'],
  ])(
    'a folder that made way for one that %s is not lost',
    async (_, come, stays) => {
      const folder = await emptyFolder();
      const {pid: dead} = spawnSync(process.execPath, ['--version']);
      const pending = await openPending(path.join(folder, 'figure.before'));
      await pending.discard();
      const moved = pending.path.replace(`${process.pid}`, `${dead}`);
      await mkdir(moved);
      await writeFile(path.join(moved, 'old'), '');
      for (const file of come) {
        await mkdir(path.join(folder, path.dirname(file)));
        await writeFile(path.join(folder, file), '');
      }
      await sweepPending(folder, () => {});

      expect(await readdir(folder)).toEqual(['figure']);
      expect(await readdir(path.join(folder, 'figure'))).toEqual([stays]);
    },
  );

  test('a folder that is not there needs no sweeping', async () => {
    await expect(
      sweepPending('/nowhere/at/all', () => {}),
    ).resolves.toBeUndefined();
  });
});
