import {beforeAll, describe, expect, test} from 'vitest';
import {boxOf, element, flex, item, registerInter, textBlock} from '../page.ts';

beforeAll(registerInter);

/** The whole units of Blink in a length. */
function unit(pixels: number): number {
  return Math.floor(pixels * 64) / 64;
}

describe('A row', () => {
  test('places its items after each other, with gaps, inside its padding', () => {
    const a = item(100, 80);
    const b = item(60, 40);
    const row = flex(
      {
        columnGap: '20px',
        paddingLeft: '10px',
        paddingTop: '5px',
        paddingRight: '30px',
        paddingBottom: '15px',
        alignItems: 'start',
      },
      a,
      b,
    );

    expect(boxOf(row)).toEqual([0, 0, 220, 100]);
    expect(boxOf(a)).toEqual([10, 5, 100, 80]);
    expect(boxOf(b)).toEqual([130, 5, 60, 40]);
  });

  test.each([
    ['start', [0, 100]],
    ['center', [50, 150]],
    ['end', [100, 200]],
    ['space-between', [0, 200]],
    ['space-around', [25, 175]],
    ['space-evenly', [100 / 3, 500 / 3]],
  ])('with justify-content: %s leaves its free room so', (justify, lefts) => {
    const items = [item(100, 10), item(100, 10)];
    flex({width: '300px', height: '10px', justifyContent: justify}, ...items);

    items.forEach((one, i) => {
      // Blink and Yoga both place boxes on whole 1/64 pixels.
      expect(Math.abs((boxOf(one)[0] ?? 0) - (lefts[i] ?? 0))).toBeLessThan(
        1 / 64,
      );
    });
  });

  test('cuts widths, gaps and bases to whole 1/64 pixels, as Blink does', () => {
    const wide = element('div', {width: '73.337px', height: '10px'});
    const based = element('div', {flexBasis: '20.999px', height: '10px'});
    const last = item(10, 10);
    flex({columnGap: '16.777px'}, wide, based, last);

    const second = unit(73.337) + unit(16.777);
    expect(boxOf(wide)).toEqual([0, 0, unit(73.337), 10]);
    expect(boxOf(based)).toEqual([second, 0, unit(20.999), 10]);
    expect(boxOf(last)[0]).toBe(second + unit(20.999) + unit(16.777));
  });

  test.each([
    ['start', 0],
    ['center', 40],
    ['end', 80],
  ])('with align-items: %s moves a lower item down by %d', (align, top) => {
    const high = item(50, 100);
    const low = item(50, 20);
    flex({alignItems: align}, high, low);

    expect(boxOf(low)[1]).toBe(top);
  });

  test('stretches items without a height, and lets one align itself', () => {
    const stretched = element('div', {
      position: 'relative',
      display: 'flex',
      width: '50px',
    });
    const centred = item(50, 20, {alignSelf: 'center'});
    flex({height: '100px', alignItems: 'stretch'}, stretched, centred);

    expect(boxOf(stretched)).toEqual([0, 0, 50, 100]);
    expect(boxOf(centred)).toEqual([50, 40, 50, 20]);
  });

  test('shares free room by grow and missing room by shrink times width', () => {
    const one = item(50, 10, {flexGrow: '1'});
    const three = item(50, 10, {flexGrow: '3'});
    flex({width: '500px'}, one, three);

    expect(boxOf(one)[2]).toBe(150);
    expect(boxOf(three)[2]).toBe(350);

    const narrow = item(100, 10, {flexShrink: '1'});
    const wide = item(300, 10, {flexShrink: '1'});
    flex({width: '200px'}, narrow, wide);

    expect(boxOf(narrow)[2]).toBe(50);
    expect(boxOf(wide)[2]).toBe(150);
  });

  test('starts a new line where it wraps', () => {
    const items = [item(100, 40), item(100, 40), item(100, 40)];
    const row = flex(
      {width: '220px', flexWrap: 'wrap', rowGap: '10px', columnGap: '10px'},
      ...items,
    );

    expect(boxOf(row)).toEqual([0, 0, 220, 90]);
    expect(boxOf(items[2]!)).toEqual([0, 50, 100, 40]);
  });

  test('does not squeeze a text below its width, as CSS does not', () => {
    const text = textBlock('unbreakable');
    const free = boxOf(flex({}, textBlock('unbreakable')))[2];
    flex({width: '50px'}, text);

    expect(free).toBeGreaterThan(150);
    expect(boxOf(text)[2]).toBe(free);
  });
});

describe('A column', () => {
  test('is as wide as its widest item and as high as all', () => {
    const column = flex(
      {flexDirection: 'column', rowGap: '10px'},
      item(80, 30),
      item(120, 50),
    );

    expect(boxOf(column)).toEqual([0, 0, 120, 90]);
  });

  test('keeps margins around its items', () => {
    const one = item(80, 30, {
      marginLeft: '5px',
      marginTop: '7px',
      marginBottom: '9px',
    });
    const column = flex({flexDirection: 'column'}, one);

    expect(boxOf(one)).toEqual([5, 7, 80, 30]);
    expect(boxOf(column)).toEqual([0, 0, 85, 46]);
  });
});

describe('A box', () => {
  test('takes percentages from what it is placed in', () => {
    const half = element('div', {
      position: 'relative',
      display: 'flex',
      width: '50%',
      height: '25%',
    });
    const root = flex({width: '100%', height: '50%'}, half);

    expect(boxOf(root)).toEqual([0, 0, 1920, 540]);
    expect(boxOf(half)).toEqual([0, 0, 960, 135]);
  });

  test('stays between its least and its greatest size', () => {
    expect(
      boxOf(
        flex({
          width: '10px',
          height: '10px',
          minWidth: '40px',
          maxHeight: '5px',
        }),
      ),
    ).toEqual([0, 0, 40, 5]);
  });

  test('follows its aspect ratio where one size is free', () => {
    expect(boxOf(flex({width: '300px', aspectRatio: '1.5'}))).toEqual([
      0, 0, 300, 200,
    ]);
  });

  test('has sizes in whole 1/64 pixels, rounded down as Blink does', () => {
    expect(boxOf(flex({width: '33.34px', height: '10px'}))).toEqual([
      0, 0, 33.328125, 10,
    ]);
  });

  test('is laid out again when an item changes', () => {
    const grows = item(10, 10);
    const root = flex({}, grows, item(10, 10));

    expect(boxOf(root)[2]).toBe(20);

    grows.style.write('width', '50px');

    expect(boxOf(root)[2]).toBe(60);
  });
});
