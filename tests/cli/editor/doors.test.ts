import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {contentsOf} from '../helpers/contents.ts';
import {type EditorProcess, startEditor} from '../helpers/editorProcess.ts';
import {knock, upgrade} from '../helpers/knock.ts';
import {copyPackage, type PackageCopy} from '../helpers/packageCopy.ts';
import {socketMessages} from './socketMessages.ts';
import {
  foreignPlaces,
  foreignQuestions,
  ownPlaces,
  strangers,
  type Ticket,
} from './strangers.ts';

let copy: PackageCopy;
let editor: EditorProcess;
/** Files that are none of the editor's business. */
let outside: string;
let before: string;
let cookie: string;
let token: string;
let origin: string;

beforeAll(async () => {
  copy = copyPackage();
  outside = mkdtempSync(path.join(tmpdir(), 'figures-outside-'));
  writeFileSync(path.join(outside, 'secret.ts'), 'export const secret = 1;');
  before = everything();
  editor = await startEditor(copy);
  token = editor.address.searchParams.get('token')!;
  origin = editor.address.origin;
  const page = await knock(editor.address, `/?token=${token}`);
  cookie = String(page.headers['set-cookie']).split(';')[0]!;
});

afterAll(async () => {
  await editor.stop();
  copy.remove();
  rmSync(outside, {recursive: true, force: true});
});

function everything(): string {
  return contentsOf(copy.folder) + contentsOf(outside);
}

const ticket = (): Ticket => ({cookie, token});

test.each(Object.entries(strangers))(
  '%s is let in nowhere',
  async (_who, given) => {
    const headers = given(ticket());
    for (const place of [...ownPlaces, ...foreignPlaces(outside)]) {
      const {status} = await knock(editor.address, place, {headers});
      expect([place, status]).toEqual([place, expect.any(Number)]);
      expect([400, 403]).toContain(status);
    }
    const wrong = await knock(editor.address, '/?token=guess', {headers});
    expect([400, 403]).toContain(wrong.status);
    expect(everything()).toBe(before);
  },
);

describe('The editor’s own page', () => {
  test('gets what it is made of', async () => {
    for (const place of ownPlaces) {
      const answer = await knock(editor.address, place, {
        headers: {Cookie: cookie, 'Sec-Fetch-Site': 'same-origin'},
      });
      expect([place, answer.status]).toEqual([place, 200]);
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
      expect(answer.headers['content-security-policy']).toMatch(
        /base-uri 'none'; form-action 'none'; frame-ancestors 'none'/,
      );
    }
  });

  test('gets nothing else, and no address makes a file', async () => {
    for (const place of foreignPlaces(outside)) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) {
        const {status, body} = await knock(editor.address, place, {
          method,
          headers: {Cookie: cookie},
        });
        expect([place, status >= 400]).toEqual([place, true]);
        expect(body).not.toMatch(/root:|secret = 1/);
      }
    }
    expect(everything()).toBe(before);
  });

  test('is told of its own modules alone, whatever it asks about', async () => {
    const headers = {Cookie: cookie};
    for (const place of foreignQuestions(outside)) {
      const {body} = await knock(editor.address, place, {headers});
      expect(body).toMatch(/^(\{\}|\[\]|\{"figures.*"name":"default".*)$/);
    }
    expect(everything()).toBe(before);
  });

  test('is reached by a link, for who has the token alone', async () => {
    const link = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    const ask = (path: string, headers = {}) =>
      knock(editor.address, path, {headers: {...link, ...headers}});

    expect((await ask(`/?token=${token}`)).status).toBe(200);
    expect((await ask('/', {Cookie: cookie})).status).toBe(403);
    const frame = {'Sec-Fetch-Dest': 'iframe'};
    expect((await ask(`/?token=${token}`, frame)).status).toBe(403);
  });
});

describe('A save', () => {
  const nothing = JSON.stringify({changes: [], order: []});
  const change = {name: 'hop 1', was: null, is: {rest: 2}};

  test.each([
    ['no token', {'X-Editor-Token': ''}],
    ['the cookie for a token', {'X-Editor-Token': 'guess'}],
    ['another origin', {Origin: 'http://evil.example'}],
    ['another port', {Origin: 'http://127.0.0.1:1'}],
  ])('with %s is refused', async (_what, headers) => {
    const {status} = await save('figure03', nothing, headers);

    expect(status).toBe(403);
    expect(everything()).toBe(before);
  });

  test.each([
    ['of no scene', 'nowhere', nothing, 404],
    ['of a file elsewhere', '..%2f..%2fvite.config', nothing, 405],
    ['of no JSON', 'figure03', '{', 400],
    ['of null', 'figure03', 'null', 400],
    ['of something else', 'figure03', '{"data": null}', 400],
    ['of one key more', 'figure03', '{"changes":[],"order":[],"x":1}', 400],
    [
      'of a rest that is none',
      'figure03',
      JSON.stringify({changes: [{...change, is: {rest: -1}}], order: []}),
      400,
    ],
    ['of too much', 'figure03', ' '.repeat(300_000), 413],
  ])('%s is refused', async (_what, scene, body, status) => {
    expect((await save(scene, body)).status).toBe(status);
    expect(everything()).toBe(before);
  });

  test('that changes nothing writes nothing', async () => {
    expect((await save('figure03', nothing)).status).toBe(200);
    expect(everything()).toBe(before);
  });
});

describe('A socket', () => {
  test.each([
    ['of nobody known', () => ({'Sec-WebSocket-Protocol': 'vite-hmr'}), 403],
    ['without an origin', () => ({...pageSocket(), Origin: undefined}), 403],
    ['of another origin', () => ({...pageSocket(), Origin: 'http://a.b'}), 403],
    ['without a cookie', () => ({...pageSocket(), Cookie: ''}), 403],
    ['of another name', () => ({...pageSocket(), Host: 'evil.example'}), 403],
    ['without a protocol', () => ({Cookie: cookie, Origin: origin}), 400],
    ['of a ping alone', () => ({'Sec-WebSocket-Protocol': 'vite-ping'}), 403],
  ])('%s is closed', async (_who, headers, status) => {
    const given = Object.entries<string | undefined>(headers());
    const socket = await upgrade(
      editor.address,
      Object.fromEntries(
        given.filter((pair): pair is [string, string] => pair[1] !== undefined),
      ),
    );

    expect(socket.status).toBe(status);
    await expect(socket.endsWithin(2000)).resolves.toBe(true);
  });

  test('of the page writes nothing, whatever it says', async () => {
    const socket = await upgrade(
      editor.address,
      pageSocket(),
      await socketPath(),
    );
    expect(socket.status).toBe(101);
    for (const message of socketMessages(outside)) socket.send(message);
    await expect(socket.endsWithin(500)).resolves.toBe(false);
    socket.close();

    expect(everything()).toBe(before);
  });

  test('that says too much is closed before it is heard out', async () => {
    const socket = await upgrade(
      editor.address,
      pageSocket(),
      await socketPath(),
    );
    expect(socket.status).toBe(101);
    const piece = 'x'.repeat(2 ** 20);
    socket.send(piece.repeat(32));

    await expect(socket.endsWithin(5000)).resolves.toBe(true);
    expect(memoryOf(editor.pid)).toBeLessThan(700e6);
  });
});

test('Nobody sees the token in how a program was started', () => {
  const words = readFileSync(`/proc/${editor.pid}/cmdline`, 'utf8');

  expect(words).not.toContain(token);
});

test.runIf(process.getuid?.() === 0)(
  'Another user of the machine is let in nowhere',
  () => {
    const script = `
      const places = JSON.parse(process.argv[1]);
      Promise.all(places.map(place => fetch(place).then(answer => answer.status)))
        .then(statuses => console.log(JSON.stringify(statuses)));`;
    const places = ownPlaces.map(place => new URL(place, origin).href);
    const words = ['--eval', script, JSON.stringify(places)];
    const nobody = {uid: 65_534, cwd: '/', encoding: 'utf8'} as const;
    const said = execFileSync(process.execPath, words, nobody);
    const statuses: unknown = JSON.parse(said);

    expect(statuses).toEqual(ownPlaces.map(() => 403));
  },
);

test('After all of this it serves the page, and has said no stack', async () => {
  expect(editor.runs()).toBe(true);
  const {status} = await knock(editor.address, '/', {
    headers: {Cookie: cookie},
  });
  expect(status).toBe(200);
  const {code, stderr} = await editor.stop();
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/^\s+at /m);
});

/** What the page's own socket says of itself. */
function pageSocket() {
  return {
    Cookie: cookie,
    Origin: origin,
    'Sec-WebSocket-Protocol': 'vite-hmr',
  };
}

/** Where the page's own socket is. */
async function socketPath(): Promise<string> {
  const {body} = await knock(editor.address, '/@vite/client', {
    headers: {Cookie: cookie},
  });
  return `/?token=${/wsToken = "([^"]+)"/.exec(body)![1]}`;
}

function save(
  scene: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
) {
  return knock(editor.address, `/timing/${scene}`, {
    method: 'POST',
    body,
    headers: {
      Cookie: cookie,
      Origin: origin,
      'X-Editor-Token': token,
      ...headers,
    },
  });
}

/** Bytes that a process holds. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) * 1024;
}
