import {once} from 'node:events';
import {createServer} from 'node:net';
import {createInterface} from 'node:readline';
import {expect, test} from 'vitest';
import {ended, start} from './helpers/run.ts';

test('The editor serves this machine on a free port until it is told to end', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const child = start(['editor', '--port', String(port)]);
  const end = ended(child);

  const [line] = await once(createInterface(child.stdout), 'line');
  const url = /^The editor is at (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(
    line,
  )?.[1];
  expect(new URL(url!).port).not.toBe(String(port));
  const page = await fetch(url!);
  expect(page.status).toBe(200);
  const project = await fetch(new URL('src/project.ts', url));
  await expect(project.text()).resolves.toContain('figure03');

  child.kill('SIGTERM');
  await expect(end).resolves.toMatchObject({code: 0, stderr: ''});
  await expect(fetch(url!)).rejects.toThrow('fetch failed');
  taken.close();
});
