import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {allow} from '../../../src/stage/allowed/allowances.ts';
import {shown} from '../../helpers/shown.ts';
import {colourAt} from '../player/drawing.ts';
import {mediaProject} from './mediaProject.ts';

const shade = 'const lit = (yes) => yes ? "#00ff00" : "#ff0000";';

const project = mediaProject({
  fetches: `${shade}
    const answer = yield fetch('/numbers.json');
    const {numbers} = yield answer.json();
    view.fill(lit(answer.ok && numbers.join() === '1,2'));`,
  fetchesByWindow: `${shade}
    const answer = yield window.fetch('/numbers.json');
    const other = yield globalThis.fetch('/numbers.json');
    view.fill(lit(answer.ok && other.ok));`,
  asks: `yield fetch('https://example.org/api?key=1');`,
  sends: `yield fetch('/numbers.json', {method: 'POST', body: '{}'});`,
  installed: `${shade}
    const answer = yield fetch('https://cdn.jsdelivr.net/npm/tiny-package@2/data/one.txt');
    view.fill(lit((yield answer.text()) === 'from the package'));`,
  otherVersion: `yield fetch('https://unpkg.com/tiny-package@3.1.0/data/one.txt');`,
  above: `yield fetch('https://unpkg.com/tiny-package/../../secret.txt');`,
  compiles: `${shade}
    const {instance} = yield WebAssembly.instantiateStreaming(fetch('https://esm.sh/tiny-package@2/nothing.wasm'));
    view.fill(lit(instance !== undefined));`,
  code: `
    document.fonts.add(new FontFace('Letters', 'url(/letters.woff2)'));
    yield view.add(<CodeBlock fontFamily="Letters" fontSize={16} language="ts" code={() => 'if 8'} />);`,
  icon: `yield view.add(<Icon key="house" icon="tiny:square" color="#00ff00" size={60} />);`,
  turned: `yield view.add(<Icon icon="tiny:turned" color="#00ff00" size={60} />);`,
  noIcon: `yield view.add(<Icon key="house" icon="tiny:round" size={60} />);`,
  noSet: `yield view.add(<Icon key="house" icon="mdi:home" size={60} />);`,
  remote: `yield view.add(<Img key="photo" src={\`http://127.0.0.1:\${core.useScene().variables.get('port', 0)()}/red.svg\`} size={60} />);`,
});

const square = {
  prefix: 'tiny',
  icons: {
    square: {body: '<path fill="currentColor" d="M0 0h24v24H0z"/>'},
    half: {body: '<path fill="currentColor" d="M0 0h12v24H0z"/>'},
  },
  aliases: {turned: {parent: 'half', rotate: 1}},
  width: 24,
  height: 24,
};

beforeAll(() => {
  const modules = 'node_modules';
  project.write({
    'public/numbers.json': '{"numbers": [1, 2]}',
    'public/letters.woff2': readFileSync(
      createRequire(import.meta.url).resolve(
        '@fontsource/inter/files/inter-latin-400-normal.woff2',
      ),
    ),
    'secret.txt': 'not for packages',
    [`${modules}/tiny-package/package.json`]: '{"version": "2.4.0"}',
    [`${modules}/tiny-package/data/one.txt`]: 'from the package',
    // The shortest module: its mark and its version.
    [`${modules}/tiny-package/nothing.wasm`]: new Uint8Array([
      0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ]),
    [`${modules}/@iconify-json/tiny/package.json`]: '{"version": "1.0.0"}',
    [`${modules}/@iconify-json/tiny/icons.json`]: JSON.stringify(square),
  });
});

beforeEach(() => allow({}));

async function play(scene: string, variables = {}) {
  const player = await project.open(scene, {variables});
  await player.draw();
  return shown(player);
}

const centre = async (scene: string) =>
  colourAt(await play(scene), 0, 0).slice(0, 3);

const lit = [0, 255, 0];

describe('A scene that fetches', () => {
  test('gets files of its project', async () => {
    expect(await centre('fetches')).toEqual(lit);
    expect(await centre('fetchesByWindow')).toEqual(lit);
  });

  test('gets files of installed packages by their address on the web', async () => {
    expect(await centre('installed')).toEqual(lit);
    expect(await centre('compiles')).toEqual(lit);
  });

  test.each([
    [
      'asks',
      'The address https://example.org/api?key=1 of fetch() lies on the network',
    ],
    ['sends', 'fetch() sends a POST request to /numbers.json'],
    [
      'otherVersion',
      'The address https://unpkg.com/tiny-package@3.1.0/data/one.txt of fetch()',
    ],
    ['above', 'of fetch() lies on the network'],
  ])('is refused, with the way out, when it %s', async (scene, message) => {
    const error: unknown = await play(scene).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain('\n');
  });
});

// Its syntax highlighter fetches a file of a package that comes with it.
test('A block of code is highlighted without a network', async () => {
  const drawn = await play('code');
  const {data} = drawn.getContext('2d').getImageData(0, 0, 60, 60);
  const pixels = Array.from({length: 3600}, (_, i) =>
    data.subarray(i * 4, i * 4 + 4),
  );
  const inks = new Set(pixels.filter(([, , , a]) => a === 255).map(String));

  // A keyword and a number differ from the rest.
  expect(inks.size).toBeGreaterThan(1);
});

describe('An icon', () => {
  test('comes from the set that is installed', async () => {
    expect(await centre('icon')).toEqual(lit);
  });

  test('that is another one turned is drawn so', async () => {
    const drawn = await play('turned');

    expect(colourAt(drawn, -20, -20)).toEqual([...lit, 255]);
    expect(colourAt(drawn, 20, -20)).toEqual([...lit, 255]);
    expect(colourAt(drawn, -20, 20)[3]).toBe(0);
  });

  test.each([
    [
      'noIcon',
      'house: There is no icon round in the installed package @iconify-json/tiny',
    ],
    [
      'noSet',
      'house: The icon mdi:home belongs to the package @iconify-json/mdi, which is not installed. Run "npm install @iconify-json/mdi"',
    ],
  ])(
    'that is not there is named with its package: %s',
    async (scene, message) => {
      await expect(play(scene)).rejects.toThrow(message);
    },
  );
});

describe('A file of the network', () => {
  /** A server in a process of its own, since a fetch makes this one wait. */
  const server = spawn(process.execPath, [
    '--eval',
    `let count = 0;
    require('http').createServer((request, response) => {
      if (request.url === '/none.svg') return response.writeHead(404).end();
      process.stderr.write(++count + '\\n');
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#00ff00"/></svg>');
    }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`,
  ]);
  let port = 0;
  let requests = '';
  server.stderr.on('data', (bytes: Buffer) => (requests += bytes.toString()));

  beforeAll(async () => {
    const [said] = await once(server.stdout, 'data');
    port = Number(String(said));
  });
  afterAll(() => void server.kill());

  test('is refused unless it is allowed', async () => {
    await expect(play('remote', {port})).rejects.toThrow(
      `photo: The address http://127.0.0.1:${port}/red.svg of an image lies on the network, where it may change. Keep a copy in the project and import it, or fetch it with --allow-network.`,
    );
  });

  test('is fetched once for all pictures and renders', async () => {
    allow({network: true});
    const address = `http://127.0.0.1:${port}/red.svg`;
    const {fetchedFile} = await import('../../../src/stage/media/fetched.ts');

    const first = fetchedFile(address, project.root);
    const again = fetchedFile(address, project.root);

    expect(again).toBe(first);
    await expect.poll(() => requests).toBe('1\n');
    const drawn = await play('remote', {port});
    expect(colourAt(drawn, 0, 0).slice(0, 3)).toEqual(lit);
    expect(requests).toBe('1\n');
  });

  test('that a server does not have is an error with its answer', async () => {
    const {fetchedFile} = await import('../../../src/stage/media/fetched.ts');
    const address = `http://127.0.0.1:${port}/none.svg`;

    expect(() => fetchedFile(address, project.root)).toThrow(
      `The file at ${address} cannot be fetched: 404 Not Found.`,
    );
  });
});
