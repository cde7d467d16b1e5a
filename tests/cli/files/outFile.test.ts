import {execFileSync} from 'node:child_process';
import {
  lstat,
  mkdir,
  readdir,
  readFile,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import {buffer} from 'node:stream/consumers';
import {describe, expect, test} from 'vitest';
import {UsageError} from '../../../src/cli/words/errors.ts';
import {outFile} from '../../../src/cli/files/outFile.ts';
import {openPending} from '../../../src/render/files/pendingFile.ts';
import {writeStream} from '../../../src/render/files/writeStream.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';
import {ended, run, start} from '../helpers/run.ts';

const isRoot = process.getuid?.() === 0;
const png = Buffer.of(0x89, 0x50, 0x4e, 0x47);
const small = ['still', '10', '--at', '0', '--size', '64x36', '--out'];

/** What stands at a place, so that one can see that it is still there. */
async function standing(place: string) {
  const {mode, rdev, ino} = await lstat(place);
  return {mode, rdev, ino};
}

/** A device of its own that takes and gives nothing, as /dev/null does. */
function makeNull(file: string): void {
  execFileSync('mknod', [file, 'c', '1', '3']);
}

describe('A still', () => {
  test('goes to the standard output by any of its names, and nothing else does', async () => {
    const before = await standing('/dev/stdout');
    for (const name of ['-', '/dev/stdout']) {
      const child = start([...small, name]);
      const [bytes, {code, stderr}] = await Promise.all([
        buffer(child.stdout),
        ended(child),
      ]);

      expect({code, stderr}).toEqual({code: 0, stderr: ''});
      expect(bytes.subarray(0, 4)).toEqual(png);
      expect(bytes.subarray(-8, -4).toString('latin1')).toBe('IEND');
    }
    expect(await standing('/dev/stdout')).toEqual(before);
  });

  test('goes through a pipe to its reader, and the pipe stays', async () => {
    const pipe = path.join(await emptyFolder(), 'pipe.png');
    execFileSync('mkfifo', [pipe]);
    const before = await standing(pipe);
    const [{code, stdout}, bytes] = await Promise.all([
      run([...small, pipe]),
      readFile(pipe),
    ]);

    expect({code, stdout}).toEqual({code: 0, stdout: `${pipe}\n`});
    expect(bytes.subarray(0, 4)).toEqual(png);
    expect(bytes.subarray(-8, -4).toString('latin1')).toBe('IEND');
    expect(await standing(pipe)).toEqual(before);
  });

  test('is refused a folder before it is drawn', async () => {
    const folder = await emptyFolder();

    expect(await run([...small, folder])).toEqual({
      code: 2,
      stdout: '',
      stderr: `--out names ${folder}, which is a folder. Name a file, a pipe, or - for the standard output.\n`,
    });
  });
});

describe('Nothing but a file is replaced', () => {
  test.runIf(isRoot)('not a device, which takes the bytes', async () => {
    const device = path.join(await emptyFolder(), 'null');
    makeNull(device);
    const before = await standing(device);
    await (await outFile(device, '--out')).write(png);

    expect(await standing(device)).toEqual(before);
  });

  test.runIf(isRoot)('not a device behind links', async () => {
    const folder = await emptyFolder();
    makeNull(path.join(folder, 'null'));
    await symlink('null', path.join(folder, 'link'));
    await symlink(path.join(folder, 'link'), path.join(folder, 'a.png'));
    await (await outFile(path.join(folder, 'a.png'), '--html')).write(png);

    expect((await lstat(path.join(folder, 'a.png'))).isSymbolicLink()).toBe(
      true,
    );
    expect((await lstat(path.join(folder, 'null'))).isCharacterDevice()).toBe(
      true,
    );
  });

  test.runIf(isRoot)('not a disk, which would lose what it holds', async () => {
    const disk = path.join(await emptyFolder(), 'disk');
    execFileSync('mknod', [disk, 'b', '7', '99']);

    await expect(outFile(disk, '--out')).rejects.toThrow(UsageError);
  });

  test('not a pipe under the name of a file that a render writes', async () => {
    const folder = await emptyFolder();
    const name = path.join(folder, '10-first-layer-matrices.gif');
    execFileSync('mkfifo', [name]);
    const flags = '--format gif --size 64x36 --fps 15 --no-check --no-verify';
    const {code, stderr} = await run([
      'render',
      '10',
      ...flags.split(' '),
      '--out',
      folder,
      '-q',
    ]);

    expect({code, stderr}).toEqual({
      code: 1,
      stderr: `Figure 10-first-layer-matrices: ${name} is a pipe, and no file may replace it. Choose another name or folder with --out.\n`,
    });
    expect((await lstat(name)).isFIFO()).toBe(true);
  });

  test('and a link to a file is', async () => {
    const folder = await emptyFolder();
    await writeFile(path.join(folder, 'other.png'), 'other');
    await symlink('other.png', path.join(folder, 'a.png'));
    await (await outFile(path.join(folder, 'a.png'), '--out')).write(png);

    expect(await readFile(path.join(folder, 'other.png'), 'utf8')).toBe(
      'other',
    );
    expect(await readFile(path.join(folder, 'a.png'))).toEqual(png);
    expect(await readdir(folder)).toEqual(['a.png', 'other.png']);
  });
});

describe('A pipe', () => {
  test('that nobody reads is given up, with the time that was waited', async () => {
    const pipe = path.join(await emptyFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);

    await expect(writeStream(pipe, png, 1)).rejects.toThrow(
      `${pipe} cannot be written: no process has read all of it within 1 s.`,
    );
  });
});

describe('A folder of files', () => {
  test.each([
    ['render', ['render', '10']],
    ['merge', ['merge', '.']],
  ])('of %s is no pipe, and not the standard output', async (_, words) => {
    const folder = await emptyFolder();
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);

    expect(await run([...words, '--out', pipe], {cwd: folder})).toEqual({
      code: 2,
      stdout: '',
      stderr: `--out names ${pipe}, which is a pipe. Name a folder.\n`,
    });
    expect(await run([...words, '--out', '-'], {cwd: folder})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--out needs a folder here'),
    });
    expect(await readdir(folder)).toEqual(['pipe']);
  });
});

describe('A temporary name', () => {
  test('is another each time, so that no link waits under it', async () => {
    const folder = await emptyFolder();
    const target = path.join(folder, 'a.mp4');
    const one = await openPending(target);
    const other = await openPending(target);

    expect(one.path).not.toBe(other.path);
    expect((await lstat(one.path)).isFile()).toBe(true);
    await mkdir(path.join(folder, 'x'));
    await Promise.all([one.discard(), other.discard()]);
  });
});
