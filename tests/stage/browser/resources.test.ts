import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {beforeAll, describe, expect, test} from 'vitest';
import {StageImage} from '../../../src/stage/browser/image.ts';
import {serveFolders} from '../../../src/stage/browser/pageFile.ts';
import {
  readResource,
  serveProject,
} from '../../../src/stage/browser/resources.ts';
import {skia} from '../../../src/stage/skia/skia.ts';

const folder = mkdtempSync(join(tmpdir(), 'stage-resources-'));
const file = join(folder, 'a b.txt');

beforeAll(() => {
  writeFileSync(file, 'hello');
  serveFolders(folder);
});

function read(address: string): string {
  return Buffer.from(readResource(address, 'a test')).toString();
}

describe('A resource', () => {
  test.each([
    ['a path of the page', '/a%20b.txt?asset-hash=1'],
    ['the page’s own address', 'http://localhost/a%20b.txt'],
    ['a file: address', pathToFileURL(file).href],
    ['base64 data', 'data:text/plain;base64,aGVsbG8='],
    ['plain data', 'data:text/plain,hel%6Co'],
  ])('is read from %s', (_, address) => {
    expect(read(address)).toBe('hello');
  });

  test('has each % that begins no escape', () => {
    writeFileSync(join(folder, '100%.txt'), 'whole');

    expect(read('/100%.txt')).toBe('whole');
    expect(read('data:image/svg+xml,<svg width="100%" id="%C3%A9é%FF"/>')).toBe(
      '<svg width="100%" id="éé%FF"/>',
    );
  });

  test('on the network is refused', () => {
    expect(() => read('https://example.org/a.png')).toThrow(
      'The address https://example.org/a.png of a test lies on the network',
    );
  });

  test('that is missing is named without what was added to it', () => {
    expect(() => read('/none.png?asset-hash=1')).toThrow(
      'There is no file at /none.png, the address of a test.',
    );
  });
});

describe('A path of the page', () => {
  const root = join(folder, 'project');
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), {recursive: true});
    writeFileSync(join(root, name), text);
  };
  beforeAll(() => {
    write('src/sea.txt', 'of the root');
    write('src/both.txt', 'of the root');
    write('public/src/both.txt', 'public');
    for (const name of ['.env', '.env.local', '.git/config', 'key.pem'])
      write(name, 'secret');
    serveFolders(join(root, 'public'));
    serveProject(root);
  });

  test.each([
    ['/src/sea.txt', 'of the root'],
    ['src/sea.txt?asset-hash=1', 'of the root'],
    ['./src/sea.txt', 'of the root'],
    ['/src/both.txt', 'public'],
    ['/public/src/both.txt', 'public'],
  ])('%s is a file of the project', (address, text) => {
    expect(read(address)).toBe(text);
  });

  test.each([
    '/../a%20b.txt',
    '/..%2fa%20b.txt',
    '/src/..%2f..%2f..%2fa%20b.txt',
    '/src',
    '/.env',
    '/.env.local?raw',
    '/.git/config',
    '/key.pem',
  ])('%s is none', address => {
    expect(() => read(address)).toThrow('There is no file at ');
  });
});

describe('An image', () => {
  test('is complete as soon as it has a source', () => {
    const png = skia.createCanvas(3, 2).toDataURL('image/png');
    const image = new StageImage();
    image.src = png;

    expect([image.complete, image.naturalWidth, image.naturalHeight]).toEqual([
      true,
      3,
      2,
    ]);
    expect(image.src).toBe(png);
  });

  test('that cannot be decoded is refused', () => {
    const image = new StageImage();

    expect(() => {
      image.src = 'data:image/png;base64,aGVsbG8=';
    }).toThrow('cannot be decoded. Give it a PNG');
  });
});
