import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, onTestFinished, test} from 'vitest';
import {allow} from '../../../src/stage/allowed/allowances.ts';
import {warnings} from '../../../src/stage/allowed/warnings.ts';
import {findPackagesFrom} from '../../../src/stage/fonts/fontPackages.ts';
import {webStyles} from '../../../src/stage/fonts/webFonts.ts';
import {readResource} from '../../../src/stage/browser/resources.ts';
import {folderWith, fontFile, measured} from './foreign.ts';

const google = 'https://fonts.googleapis.com';

/** Each declared face: its family, style and weights. */
function declared(css: string | undefined): readonly string[] {
  const faces = (css ?? '').matchAll(
    /font-family: "(.*?)"; font-style: (\w+); font-weight: ([\d ]+);/g,
  );
  return [...new Set([...faces].map(([, ...parts]) => parts.join(' ')))].sort();
}

describe('An address of Google Fonts', () => {
  test.each([
    ['css2?family=Inter', ['Inter normal 400 400']],
    [
      'css2?family=Inter:wght@400;700&family=Tinos&display=swap',
      ['Inter normal 400 400', 'Inter normal 700 700', 'Tinos normal 400 400'],
    ],
    [
      'css2?family=Tinos:ital,wght@0,400;1,700',
      ['Tinos italic 700 700', 'Tinos normal 400 400'],
    ],
    [
      'css2?family=JetBrains+Mono:wght@100..800',
      ['JetBrains Mono normal 100 800'],
    ],
    ['css2?family=Tinos:ital@1', ['Tinos italic 400 400']],
    [
      'css?family=Inter:400,700italic|Tinos:bold',
      ['Inter italic 700 700', 'Inter normal 400 400', 'Tinos normal 700 700'],
    ],
  ])('is answered from installed packages: %s', (query, faces) => {
    const css = webStyles(`${google}/${query}`);

    expect(declared(css)).toEqual(faces);
    expect(css).toContain('unicode-range: U+');
  });

  test('is answered by every reader of an address', () => {
    const bytes = readResource(`${google}/css2?family=Tinos`, 'fetch()');

    const css = Buffer.from(bytes).toString();
    const [file] = /file:[^"]*latin-400-normal\.woff2/.exec(css) ?? [];
    expect(file).toBe(
      pathToFileURL(fontFile('tinos', 'latin-400-normal')).href,
    );
  });

  test('of a family that is not installed warns once text uses it, with the package that has it', () => {
    allow({otherFonts: true});
    onTestFinished(() => allow({}));
    const address = `${google}/css2?family=Some+Family:wght@400&family=Unused+One&family=Tinos`;

    expect(declared(webStyles(address))).toEqual(['Tinos normal 400 400']);
    expect(warnings()).toEqual([]);
    measured('20px "Some Family", Tinos', 'a');
    measured('bold 30px "Some Family", Tinos', 'b');

    expect(warnings()).toEqual([
      'The font "Some Family" of Google Fonts is not there, and nothing is fetched: Tinos is taken in its place. Install it beside the project: npm install @fontsource/some-family',
    ]);
  });

  test('is an error with --strict for the families that text uses', () => {
    allow({otherFonts: false});
    onTestFinished(() => allow({}));
    webStyles(`${google}/css2?family=Strict+Family&family=Unused+One`);

    expect(() => measured('20px Tinos', 'a')).not.toThrow();
    expect(() => measured('20px "Strict Family"', 'a')).toThrow(
      'The font "Strict Family" of Google Fonts is not there. Install it beside',
    );
  });

  test('of such a family is left to the network where that is allowed', () => {
    allow({network: true});

    expect(webStyles(`${google}/css2?family=Other+Family`)).toBeUndefined();
    allow({});
  });

  test('is found in the packages of the project', () => {
    const project = folderWith({});
    const folder = join(project, 'node_modules/@fontsource/own-family');
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'metadata.json'), '{"family": "Own Family"}');
    writeFileSync(
      join(folder, '400.css'),
      "@font-face {font-family: 'Own Family'; src: url(./files/own.woff2)}",
    );
    findPackagesFrom(project);

    const css = webStyles(`${google}/css2?family=Own+Family`);

    expect(css).toContain(pathToFileURL(join(folder, 'files/own.woff2')).href);
  });
});

test('Other addresses are no fonts of Google', () => {
  expect(webStyles('https://example.org/css2?family=Inter')).toBeUndefined();
  expect(webStyles('/fonts.css')).toBeUndefined();
});
