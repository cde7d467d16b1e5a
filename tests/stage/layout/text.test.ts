import {beforeAll, describe, expect, test} from 'vitest';
import {skia} from '../../../src/stage/skia/skia.ts';
import {boxOf, element, page, registerInter, textRoot, view} from '../page.ts';
import {DomText} from '../../../src/stage/dom/text.ts';

beforeAll(registerInter);

/** Skia's own width of a text. */
function widthOf(text: string, font = '400 40px Inter'): number {
  const context = skia.createCanvas(1, 1).getContext('2d');
  context.font = font;
  context.fontKerning = 'normal';
  return context.measureText(text).width;
}

/** Where the texts of a block lie, line by line. */
function linesOf(block: ReturnType<typeof textRoot>): readonly string[] {
  const span = block.children[0]!;
  const byTop = new Map<number, string>();
  for (const node of span.childNodes) {
    const range = page.createRange();
    range.selectNodeContents(node);
    const {y} = range.getBoundingClientRect();
    byTop.set(y, (byTop.get(y) ?? '') + node.textContent);
  }
  return [...byTop.values()].map(line => line.trim());
}

describe('A text on one line', () => {
  test('is as wide as Skia measures it and one line high', () => {
    const [x, y, width = 0, height] = boxOf(textRoot('Backpropagation'));

    expect([x, y, height]).toEqual([0, 0, 48]);
    expect(Math.abs(width - widthOf('Backpropagation'))).toBeLessThan(1 / 64);
  });

  test('is wider when it is bold', () => {
    const bold =
      boxOf(textRoot('Backpropagation', {fontWeight: '700'}))[2] ?? 0;

    expect(
      Math.abs(bold - widthOf('Backpropagation', '700 40px Inter')),
    ).toBeLessThan(1 / 64);
    expect(bold).toBeGreaterThan(widthOf('Backpropagation'));
  });

  test('is wider by the letter spacing of every character', () => {
    const plain = boxOf(textRoot('weights'))[2] ?? 0;
    const spaced = boxOf(textRoot('weights', {letterSpacing: '3px'}))[2] ?? 0;

    expect(spaced - plain).toBeCloseTo(7 * 3, 1);
  });

  test('has figures of one width when its features ask for them', () => {
    const tabular = {fontFeatureSettings: '"tnum"'};

    expect(boxOf(textRoot('1111'))[2]).not.toBe(boxOf(textRoot('0000'))[2]);
    expect(boxOf(textRoot('1111', tabular))[2]).toBe(
      boxOf(textRoot('0000', tabular))[2],
    );
  });

  test('shows white space as one space, and none at its ends', () => {
    expect(boxOf(textRoot('  one \n two '))[2]).toBe(
      boxOf(textRoot('one two'))[2],
    );
  });

  test('has no height when it is empty', () => {
    expect(boxOf(textRoot(''))).toEqual([0, 0, 0, 0]);
  });
});

describe('A text that may wrap', () => {
  const wrap = {whiteSpace: 'normal', width: '200px'};

  test('breaks between words and fills each line as far as it goes', () => {
    const block = textRoot('one two three four five', wrap);

    expect(boxOf(block)).toEqual([0, 0, 200, 3 * 48]);
    expect(linesOf(block)).toEqual(['one two', 'three four', 'five']);
  });

  test('breaks after a hyphen but not before closing punctuation', () => {
    const block = textRoot('back-propagation (again)', {
      ...wrap,
      width: '230px',
    });

    expect(linesOf(block)).toEqual(['back-', 'propagation', '(again)']);
  });

  test('lets a word that is too long stick out', () => {
    const block = textRoot('a backpropagation b', {...wrap, width: '100px'});

    expect(linesOf(block)).toEqual(['a', 'backpropagation', 'b']);
  });

  test('stays on one line where there is room', () => {
    expect(boxOf(textRoot('one two', {whiteSpace: 'normal'}))[3]).toBe(48);
  });

  test('is as wide as its widest line, without the space where that ends', () => {
    const styles = {whiteSpace: 'normal', width: '300px'};
    const block = textRoot('wide words then', styles);
    const [, , width = 0] = boxOf(block.children[0]!);

    expect(linesOf(block)).toEqual(['wide words', 'then']);
    // Each word has a width in whole units.
    expect(Math.abs(width - widthOf('wide words'))).toBeLessThan(1 / 8);
  });

  test('takes the whole room of its view when it needs more', () => {
    const words = Array.from({length: 100}, () => 'word').join(' ');

    expect(boxOf(textRoot(words, {whiteSpace: 'normal'}))[2]).toBe(1920);
  });
});

describe('A text with its lines set by its author', () => {
  test('has those lines, and none for the end of the last', () => {
    const block = view();
    const lines = element(
      'div',
      {position: 'absolute', display: 'block', whiteSpace: 'pre'},
      element(
        'span',
        {display: 'inline'},
        new DomText('one\n'),
        new DomText('  two\n'),
      ),
    );
    block.append(lines);
    const [, , width = 0, height] = boxOf(lines);

    expect(height).toBe(2 * 48);
    expect(Math.abs(width - widthOf('  two'))).toBeLessThan(1 / 32);
  });
});

describe('A text that wraps, with lines set by its author as well,', () => {
  const room = {width: '200px'};
  const written = 'one two three\n\n  four';

  test('keeps them and its spaces', () => {
    const block = textRoot(written, {...room, whiteSpace: 'pre-wrap'});

    expect(boxOf(block)).toEqual([0, 0, 200, 4 * 48]);
    expect(leftOf(block, 'f')).toBeCloseTo(widthOf('  '), 1);
  });

  test('keeps them without its spaces, where these collapse', () => {
    const block = textRoot(written, {...room, whiteSpace: 'pre-line'});

    expect(boxOf(block)).toEqual([0, 0, 200, 4 * 48]);
    expect(leftOf(block, 'f')).toBe(0);
  });
});

/** The left end of a letter. */
function leftOf(block: ReturnType<typeof textRoot>, letter: string): number {
  const range = page.createRange();
  const node = block.children[0]!.childNodes.find(
    ({textContent}) => textContent === letter,
  );
  range.selectNodeContents(node!);
  return range.getBoundingClientRect().x;
}

describe('The lines of a text', () => {
  test.each([
    ['left', () => 0],
    ['center', (room: number) => room / 2],
    ['right', (room: number) => room],
    ['end', (room: number) => room],
  ])('with text-align: %s begin where they should', (align, left) => {
    const block = textRoot('loss', {width: '400px', textAlign: align});
    boxOf(block);
    const {x, width} = block.children[0]!.getBoundingClientRect();

    expect(x).toBeCloseTo(left(400 - width), 6);
  });

  test('lie in the middle of their line height, with whole pixels above', () => {
    const block = textRoot('loss', {lineHeight: '100px'});
    boxOf(block);
    const {y, height} = block.children[0]!.getBoundingClientRect();

    expect(boxOf(block)[3]).toBe(100);
    expect(y).toBe(Math.floor((100 - height) / 2));
  });

  test('are as high as the largest text in them', () => {
    const large = element(
      'span',
      {display: 'inline', fontSize: '80px'},
      new DomText('E'),
    );
    const small = element('span', {display: 'inline'}, new DomText('loss '));
    const block = element(
      'div',
      {position: 'absolute', display: 'block'},
      small,
      large,
    );
    view().append(block);

    const height = boxOf(block)[3] ?? 0;

    expect(height).toBeGreaterThanOrEqual(96);
    expect(height).toBeLessThan(110);
    expect(large.getBoundingClientRect().x).toBeCloseTo(
      small.getBoundingClientRect().right,
      6,
    );
  });
});

describe('Bare text in a flex container, as a Txt has it up to Motion Canvas 3.11', () => {
  test('has the size that the same text has in a block', () => {
    const words = element(
      'div',
      {position: 'absolute', display: 'flex'},
      new DomText('one two'),
    );
    view().append(words);

    expect(boxOf(words)).toEqual(boxOf(textRoot('one two')));
  });
});
