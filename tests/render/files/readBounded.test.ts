import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, symlink, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import path from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {
  readBounded,
  UnreadableError,
} from '../../../src/render/files/readBounded.ts';
import {emptyFolder} from '../helpers/folder.ts';

/** A pipe that a shell command writes to. */
async function pipeOf(script: string): Promise<string> {
  const pipe = path.join(await emptyFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const child = spawn('sh', ['-c', `exec >"$0"; ${script}`, pipe], {
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return pipe;
}

describe('Bytes are read', () => {
  test('of a file, and of what a link leads to', async () => {
    const folder = await emptyFolder();
    await writeFile(path.join(folder, 'a'), 'content');
    await symlink('a', path.join(folder, 'link'));

    expect((await readBounded(path.join(folder, 'link'))).toString()).toBe(
      'content',
    );
  });

  test('of a pipe, also when its writer comes late and writes in parts', async () => {
    const pipe = await pipeOf('sleep 0.3; echo one; sleep 0.3; echo two');

    expect((await readBounded(pipe)).toString()).toBe('one\ntwo\n');
  });

  test.runIf(process.platform === 'linux')(
    'of a file that tells no size',
    async () => {
      expect((await readBounded('/proc/self/status')).toString()).toContain(
        'VmPeak',
      );
    },
  );
});

describe('Nothing is waited for that never ends', () => {
  test('of a pipe that nobody writes to, or whose writer does not end', async () => {
    const silent = path.join(await emptyFolder(), 'pipe');
    execFileSync('mkfifo', [silent]);
    for (const pipe of [silent, await pipeOf('echo some; exec sleep 60')]) {
      await expect(readBounded(pipe, {seconds: 1})).rejects.toThrow(
        new UnreadableError(
          'the pipe did not end within 1 s. Write to a file first, and name that',
        ),
      );
    }
  });

  test('of a pipe or a file with more than is read', async () => {
    const pipe = await pipeOf('yes');
    const file = path.join(await emptyFolder(), 'large');
    await writeFile(file, Buffer.alloc(1001));
    for (const place of [pipe, file]) {
      await expect(readBounded(place, {bytes: 1000})).rejects.toThrow(
        'it is larger than 0.001 MB. Name a smaller one',
      );
    }
  });

  test.each([
    ['a device', '/dev/zero'],
    ['a folder', ''],
  ])('of %s, which is told by what it is', async (kind, target) => {
    const place = path.join(await emptyFolder(), 'network.json');
    if (target) await symlink(target, place);
    else await mkdir(place);

    await expect(readBounded(place)).rejects.toThrow(
      `it is ${kind}. Name a file`,
    );
  });

  test('of a socket', async () => {
    const place = path.join(await emptyFolder(), 's');
    const server = createServer().listen(place);
    await once(server, 'listening');
    onTestFinished(() => void server.close());

    await expect(readBounded(place)).rejects.toThrow('it is a socket');
  });
});
