import {once} from 'node:events';
import {createServer} from 'node:net';
import {createInterface} from 'node:readline';
import {expect, test} from 'vitest';
import {knock, upgrade} from './helpers/knock.ts';
import {ended, run, start} from './helpers/run.ts';

test('The editor serves this machine on a free port until it is told to end', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const name = 'dev.example';
  const child = start(
    `editor --port ${port} --allowed-host ${name}`.split(' '),
  );
  const end = ended(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const [first, second] = [await lines.next(), await lines.next()];

  const token =
    /^The editor is at https:\/\/dev\.example\/\?token=(\S{32})$/.exec(
      first.value,
    )?.[1];
  expect(second.value).toBe(
    'It is open to this machine alone, and through dev.example. Anyone who has this address can change timing and read the sources.',
  );
  const url = new URL(`http://127.0.0.1:${await portAfter(port!)}`);
  await aProxyReaches(url, name, token!);

  child.kill('SIGTERM');
  await expect(end).resolves.toMatchObject({code: 0, stderr: ''});
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  taken.close();
});

/** The next port at which an editor is. */
async function portAfter(taken: number): Promise<number> {
  for (let port = taken + 1; port < taken + 20; port += 1) {
    const {body} = await knock(new URL(`http://127.0.0.1:${port}`), '/');
    if (body.includes('Open the address')) return port;
  }
  throw new Error('There is no editor.');
}

/** Over HTTPS, under a name of its own, and with whichever host it passes on. */
async function aProxyReaches(url: URL, name: string, token: string) {
  const origin = `https://${name}`;
  for (const host of [name, url.host]) {
    const page = await knock(url, `/?token=${token}`, {headers: {Host: host}});
    expect(page.status).toBe(200);
    const Cookie = String(page.headers['set-cookie']).split(';')[0]!;
    const project = await knock(url, '/src/project.ts', {
      headers: {Host: host, Cookie, 'Sec-Fetch-Site': 'same-origin'},
    });
    expect(project.body).toContain('figure03');
    const client = await knock(url, '/@vite/client', {
      headers: {Host: host, Cookie},
    });
    const hot = /wsToken = "([^"]+)"/.exec(client.body)![1];
    const socket = await upgrade(
      url,
      {
        Host: host,
        Origin: origin,
        Cookie,
        'Sec-WebSocket-Protocol': 'vite-hmr',
      },
      `/?token=${hot}`,
    );
    expect(socket.status).toBe(101);
    socket.close();
    const save = await knock(url, '/timing/figure03', {
      method: 'POST',
      headers: {Host: host, Origin: origin, Cookie, 'X-Editor-Token': token},
      body: '{"changes":[],"order":[]}',
    });
    expect(save.status).toBe(200);
  }
}

test.each(['https://dev.example', 'dev.example:443', '*', ''])(
  'The host %j cannot be allowed: it is no name',
  async name => {
    const {code, stderr} = await run(['editor', '--allowed-host', name]);

    expect(code).toBe(2);
    expect(stderr).toBe(
      `--allowed-host “${name}” is not a host name. Give it as dev.example, without a scheme or port.\n`,
    );
  },
);

test('An address that this machine has not is refused in a line', async () => {
  const {code, stderr} = await run(['editor', '--host', '192.0.2.1']);

  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^The editor cannot listen at 192\.0\.2\.1:9000: .*\. Choose another --host or --port\.\n$/,
  );
});

test.each([
  [['33'], 'There is no figure “33”. Did you mean 03?\n'],
  [['tracing-the-eror'], 'Did you mean tracing-the-error?\n'],
  [['--theme', 'lite'], 'Did you mean light?'],
  [['--size', '12'], '--size'],
  [['--network', 'nowhere.json'], 'The network file nowhere.json cannot be'],
])('%j is refused before anything is served', async (words, told) => {
  const {code, stderr, stdout} = await run(['editor', ...words]);

  expect(code).toBe(2);
  expect(stderr).toContain(told);
  expect(stdout).toBe('');
});
