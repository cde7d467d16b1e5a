import {execFileSync} from 'node:child_process';
import {mkdir, readdir, rename, rm, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {mergeFolders} from '../../../src/render/shard/mergeFolders.ts';
import {threeShards} from '../helpers/shards.ts';

describe('Nothing but regular files is merged: refused is', () => {
  test.each([
    ['a link to a file', 'a symbolic link', '../elsewhere.mp4'],
    ['a link to a device', 'a symbolic link', '/dev/zero'],
    ['a pipe', 'a pipe', undefined],
  ])('%s in place of a film, by its name', async (_, kind, target) => {
    const {root, folders, out} = await threeShards();
    const film = path.join(folders[1]!, '01.mp4');
    await rename(film, path.join(root, 'elsewhere.mp4'));
    if (target) await symlink(target, film);
    else execFileSync('mkfifo', [film]);

    await expect(mergeFolders(folders, out)).rejects.toThrow(
      `${film} is ${kind}, not a regular file. Fetch or render its folder again.`,
    );
    expect(await readdir(root)).not.toContain('output');
  });

  test('a folder of pictures, or a picture in it, that is a link', async () => {
    const {root, folders, out} = await threeShards();
    const films = path.join(folders[1]!, '01.mp4');
    await rm(films);
    await mkdir(path.join(root, 'away'));
    await writeFile(path.join(root, 'away', '00000.png'), 'a');
    await symlink('../away', films);
    await expect(mergeFolders(folders, out)).rejects.toThrow(
      `${films} is a symbolic link, not a regular file.`,
    );

    await rm(films);
    await mkdir(films);
    await symlink('../../away/00000.png', path.join(films, '00000.png'));
    await expect(mergeFolders(folders, out)).rejects.toThrow(
      `${path.join(films, '00000.png')} is a symbolic link, not a regular file.`,
    );
  });

  test('a manifest that is a link to a device, by its name', async () => {
    const {folders, out} = await threeShards();
    const manifest = path.join(folders[0]!, 'manifest.json');
    await rm(manifest);
    await symlink('/dev/zero', manifest);

    await expect(mergeFolders(folders, out)).rejects.toThrow(
      `${manifest} is a symbolic link, not a regular file.`,
    );
  });
});
