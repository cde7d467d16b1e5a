import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {allow} from '../../../src/stage/allowed/allowances.ts';
import {openBrowser} from '../../helpers/browser.ts';
import {fontFile, measured} from './foreign.ts';

const {browser, missing} = await openBrowser();
afterAll(() => browser?.close());

const text = 'Hamburgefonstiv 0123';

/** What the page declares; the stage has these faces of its own. */
const faces = [
  ['Roboto', 'roboto', 'latin-wght-normal', 'normal', '100 900'],
  ['Roboto', 'roboto', 'latin-wght-italic', 'italic', '100 900'],
  ['Tinos', 'tinos', 'latin-400-normal', 'normal', '400'],
  ['Tinos', 'tinos', 'latin-700-normal', 'normal', '700'],
  ['Tinos', 'tinos', 'latin-400-italic', 'italic', '400'],
] as const;

describe.skipIf(!browser)(
  `A font is as wide as in a browser${missing ? `: ${missing}` : ''}`,
  () => {
    let page: Page;
    beforeAll(async () => {
      allow({otherFonts: true});
      page = await browser!.newPage();
      await page.setContent(`<style>${faces.map(rule).join('')}</style>`);
    });

    test.each([
      '100 40px Roboto',
      '400 40px Roboto',
      '550 40px Roboto',
      '900 40px Roboto',
      'italic 300 40px Roboto',
      'italic 800 40px Roboto',
      '300 40px Tinos',
      '500 40px Tinos',
      '600 40px Tinos',
      '900 40px Tinos',
      'italic 400 40px Tinos',
    ])('%s', async font => {
      const expected = await page.evaluate(
        async ([font, text]) => {
          await document.fonts.load(font, text);
          const context = document.createElement('canvas').getContext('2d')!;
          context.font = font;
          return context.measureText(text).width;
        },
        [font, text] as const,
      );

      expect(Math.abs(measured(font, text) - expected)).toBeLessThan(0.5);
    });
  },
);

function rule([family, id, file, style, weights]: (typeof faces)[number]) {
  const data = readFileSync(fontFile(id, file)).toString('base64');
  return `@font-face {
    font-family: ${family}; font-style: ${style}; font-weight: ${weights};
    src: url(data:font/woff2;base64,${data});
  }`;
}
