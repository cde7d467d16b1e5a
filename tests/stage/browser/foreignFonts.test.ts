import {copyFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {allow} from '../../../src/stage/allowed/allowances.ts';
import {createDocument} from '../../../src/stage/browser/document.ts';
import {StageFontFace} from '../../../src/stage/browser/fontFace.ts';
import {serveFolders} from '../../../src/stage/browser/pageFile.ts';
import {StyleSheet} from '../../../src/stage/browser/styleSheet.ts';
import {
  folderWith,
  fontFile,
  measured,
  warningsOf,
  widthBy,
} from '../fonts/foreign.ts';

const page = createDocument();
const text = 'Hamburgefonstiv';
const file = fontFile('tinos', 'latin-700-normal');
const {href} = pathToFileURL(file);
const width = widthBy(file, text, 40);
const data = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;

let count = 0;

/** A new name, since faces of one family come together. */
function family(): string {
  return `Family ${++count}`;
}

function rule(name: string, address = href): string {
  return `@font-face {font-family: "${name}"; src: url("${address}")}`;
}

beforeAll(() => allow({otherFonts: true}));

describe('A FontFace', () => {
  test.each([
    ['an address', `url(${href})`],
    ['an address in quotes', `url("${href}") format("woff2")`],
    ['data', `url(${data})`],
    [
      'the first source that can be read',
      `local("No Such"), url("/no"), url(${href})`,
    ],
    [
      'a source in a format that is drawn',
      `url(/a.eot?#iefix) format("embedded-opentype"), url(${href})`,
    ],
    ['a buffer', new Uint8Array(readFileSync(file)).buffer],
    ['bytes', new Uint8Array(readFileSync(file))],
  ])('sets text from %s', async (_, source) => {
    const name = family();
    const face = new StageFontFace(`'${name}'`, source);

    await expect(face.load()).resolves.toBe(face);
    page.fonts.add(face);

    expect(face.status).toBe('loaded');
    expect(measured(`40px "${name}"`, text)).toBeCloseTo(width, 1);
  });

  test('that was added and never loaded is read when text needs it', () => {
    const name = family();
    page.fonts.add(new StageFontFace(name, `url(${href})`));

    expect(measured(`40px "${name}"`, text)).toBeCloseTo(width, 1);
  });

  test('may have its weight as a number', () => {
    const name = family();
    page.fonts.add(new StageFontFace(name, `url(${href})`, {weight: 700}));

    expect(measured(`700 40px "${name}"`, text)).toBeCloseTo(width, 1);
  });

  test('sets only characters of its range', () => {
    const name = family();
    const unicodeRange = 'U+61-63';
    page.fonts.add(new StageFontFace(name, `url(${href})`, {unicodeRange}));

    expect(measured(`40px "${name}", Cousine`, 'abc')).toBeCloseTo(
      widthBy(file, 'abc', 40),
      1,
    );
    expect(measured(`40px "${name}", Cousine`, 'xyz')).toBe(
      measured('40px Cousine', 'xyz'),
    );
  });

  test('without a file that can be read is one warning, and others set its text', async () => {
    const name = family();
    const face = new StageFontFace(name, 'url(https://example.org/a.woff2)');

    const warned = warningsOf(() => {
      page.fonts.add(face);
      measured(`40px "${name}", Tinos`, text);
      measured(`50px "${name}", Tinos`, text);
    });

    expect(warned).toHaveLength(1);
    expect(warned[0]).toContain('https://example.org/a.woff2');
    await face.load();
    expect(face.status).toBe('error');
    expect(measured(`40px "${name}", Tinos`, text)).toBe(
      measured('40px Tinos', text),
    );
  });
});

describe("A page's fonts", () => {
  test('load as in a page: the faces of a family, and none for another', async () => {
    const name = family();
    const face = new StageFontFace(name, `url(${href})`);
    page.fonts.add(face);

    await expect(page.fonts.load(`16px "${name}"`)).resolves.toEqual([face]);
    await expect(page.fonts.load('16px "Nowhere at all"')).resolves.toEqual([]);
    await expect(page.fonts.ready).resolves.toBe(page.fonts);
    expect(page.fonts.check('16px "Nowhere at all"')).toBe(true);
    expect(page.fonts.has(face)).toBe(true);
  });

  test('set no text in a face that was deleted', () => {
    const name = family();
    const face = new StageFontFace(name, `url(${href})`);
    page.fonts.add(face);
    const before = measured(`40px "${name}", Cousine`, text);

    page.fonts.delete(face);

    expect(before).toBeCloseTo(width, 1);
    expect(measured(`40px "${name}", Cousine`, text)).toBe(
      measured('40px Cousine', text),
    );
  });

  test('tell that loading is done', async () => {
    const {fontfaces} = await new Promise<{fontfaces: unknown[]}>(resolve =>
      page.fonts.addEventListener('loadingdone', event =>
        resolve(Object(event)),
      ),
    );

    expect(fontfaces).toHaveLength(page.fonts.size);
  });
});

describe('Styles', () => {
  test.each([
    [
      "a style element's text",
      (css: string) => {
        const style = page.createElement('style');
        Reflect.set(style, 'textContent', css);
        page.head.append(Object(style));
      },
    ],
    [
      'a text node in one',
      (css: string) => {
        const style = page.createElement('style');
        page.head.append(Object(style));
        Object(style).appendChild(page.createTextNode(css));
      },
    ],
    [
      "a style element's markup",
      (css: string) => {
        Reflect.set(page.createElement('style'), 'innerHTML', css);
      },
    ],
    [
      'a rule of a sheet',
      (css: string) => {
        new StyleSheet(page.fonts).insertRule(css);
      },
    ],
    [
      'a sheet as a whole',
      (css: string) => {
        const sheet = new StyleSheet(page.fonts);
        sheet.replaceSync(css);
        page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
      },
    ],
    [
      'a rule within a condition',
      (css: string) => {
        new StyleSheet(page.fonts).insertRule(`@supports (a: b) {${css}}`);
      },
    ],
  ])('declare fonts in %s', (_, apply) => {
    const name = family();

    apply(rule(name));

    expect(measured(`700 40px "${name}"`, text)).toBeCloseTo(width, 1);
    expect([...page.fonts].some(face => face.family === name)).toBe(true);
  });

  test('behind a link are read with those that they import', async () => {
    const [name, other] = [family(), family()];
    const folder = folderWith({
      'fonts.css': `@import "more.css" screen; @import url(//example.org/none.css); body {color: red} ${rule(name, 'my font.woff2')}`,
      'more.css': `@import url(fonts.css); ${rule(other, 'my font.woff2')}`,
    });
    copyFileSync(file, join(folder, 'my font.woff2'));
    serveFolders(folder);
    onTestFinished(() => serveFolders());
    const link = page.createElement('link');
    Object.assign(link, {rel: 'stylesheet', href: '/fonts.css'});

    const loaded = new Promise(resolve =>
      Object.assign(link, {onload: resolve}),
    );
    page.head.append(Object(link));
    await loaded;

    expect(measured(`40px "${name}"`, text)).toBeCloseTo(width, 1);
    expect(measured(`40px "${other}"`, text)).toBeCloseTo(width, 1);
  });

  test('of Google Fonts come from packages', () => {
    const link = page.createElement('link');
    Object.assign(link, {
      rel: 'stylesheet',
      href: 'https://fonts.googleapis.com/css2?family=Tinos:wght@700',
    });
    page.head.append(Object(link));

    const weights = [...page.fonts]
      .filter(({family}) => family === 'Tinos')
      .map(({weight}) => weight);
    expect(new Set(weights)).toEqual(new Set(['700 700']));
  });

  test('that are no CSS are left out with a warning', () => {
    const [warning] = warningsOf(() =>
      new StyleSheet(page.fonts).insertRule('@font-face {'),
    );

    expect(warning).toContain('no CSS');
  });
});
