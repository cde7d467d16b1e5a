import {expect, test} from 'vitest';
import {DomElement} from '../../../src/stage/dom/element.ts';
import {openBrowser} from '../../helpers/browser.ts';

const texts = [
  'one line',
  'two\nlines',
  'two\n                lines',
  'first  line\n      second\tline  ',
  '  spaces before, and after  \n',
  '\n\nlines before',
  'a\u00A0\u00A0b',
  '',
];
const spaces = ['normal', 'nowrap', 'pre', 'pre-wrap'];

/** Runs in the page; must not refer to anything outside of it. */
function readBack({texts, spaces}: {texts: string[]; spaces: string[]}) {
  return spaces.map(space =>
    texts.map(text => {
      const element = document.createElement('div');
      element.style.whiteSpace = space;
      document.body.append(element);
      element.innerText = text;
      return element.innerText;
    }),
  );
}

test('A text that is written and read again is what a browser gives', async context => {
  const {browser} = await openBrowser();
  if (!browser) return context.skip('no browser was found');
  try {
    const page = await browser.newPage();
    const expected = await page.evaluate(readBack, {texts, spaces});
    const found = spaces.map(space =>
      texts.map(text => {
        const element = new DomElement('DIV');
        Object.assign(element.style, {whiteSpace: space});
        element.innerText = text;
        return element.innerText;
      }),
    );

    expect(found).toEqual(expected);
  } finally {
    await browser.close();
  }
});
