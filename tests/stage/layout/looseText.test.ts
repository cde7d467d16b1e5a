import {beforeAll, describe, expect, test} from 'vitest';
import {DomText} from '../../../src/stage/dom/text.ts';
import {boxOf, element, page, registerInter, view} from '../page.ts';

beforeAll(registerInter);

/** A container of text alone, one node a letter, as Txt is up to Motion Canvas 3.11. */
function loose(text: string, styles: Parameters<typeof element>[1]) {
  const letters = Array.from(text, letter => new DomText(letter));
  const root = element(
    'div',
    {position: 'absolute', display: 'flex', ...styles},
    ...letters,
  );
  view().append(root);
  boxOf(root);
  return {root, letters: letters.map(rectOf)};
}

function rectOf(node: DomText) {
  const range = page.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

const width = () => boxOf(loose('Frame 27', {}).root)[2]!;

// Chromium places text so, by the rules of CSS for an anonymous item.
describe('Text alone in a flex container', () => {
  test('makes it as large as the text', () => {
    expect(width()).toBeGreaterThan(100);
    expect(boxOf(loose('Frame 27', {}).root)[3]).toBe(48);
  });

  test.each([
    ['start', 0],
    ['center', 1 / 2],
    ['end', 1],
  ])('lies where justify-content: %s has it', (justifyContent, share) => {
    for (const room of [400, 50]) {
      const {letters} = loose('Frame 27', {
        width: `${room}px`,
        justifyContent,
      });

      expect(letters[0]!.x).toBeCloseTo(share * (room - width()), 1);
    }
  });

  test('is not moved by text-align, which has no room, but in a column', () => {
    const centred = {width: '400px', textAlign: 'center'};

    expect(loose('Frame 27', centred).letters[0]!.x).toBe(0);
    expect(
      loose('Frame 27', {...centred, flexDirection: 'column'}).letters[0]!.x,
    ).toBeCloseTo((400 - width()) / 2, 1);
  });

  test('is in the middle of the height with align-items: center', () => {
    const high = {height: '200px'};
    const top = loose('Frame 27', high).letters[0]!.y;
    const {letters} = loose('Frame 27', {...high, alignItems: 'center'});

    expect(letters[0]!.y - top).toBeCloseTo((200 - 48) / 2, 1);
  });

  test('has the lines that it is written in', () => {
    const root = element('div', {position: 'absolute', display: 'flex'});
    view().append(root);
    root.innerText = 'Frame\nFrame 27';

    expect(boxOf(root)[2]).toBeCloseTo(width(), 0);
    expect(boxOf(root)[3]).toBe(96);
  });

  test('breaks into lines, whose item takes the width and aligns them', () => {
    const {root, letters} = loose('Frame 27 of 80', {
      width: '170px',
      whiteSpace: 'normal',
      textAlign: 'right',
    });
    const last = letters.at(-1)!;

    expect(boxOf(root)[3]).toBe(96);
    expect(last.x + last.width).toBeCloseTo(170, 1);
  });
});

test('A root of free width is as wide as its items, however wide its view is', () => {
  const items = Array.from({length: 30}, () =>
    element('div', {display: 'flex', width: '80px', height: '10px'}),
  );
  const root = element(
    'div',
    {position: 'absolute', display: 'flex', columnGap: '50px'},
    ...items,
  );
  view().append(root);

  expect(boxOf(root)).toEqual([0, 0, 30 * 80 + 29 * 50, 10]);
});
