import {describe, expect, test} from 'vitest';
import {mapBand, workbench} from '../src/components/layout/bands.ts';
import {layoutFor, pageOf} from '../src/page.ts';

const layouts = ['landscape', 'square', 'portrait'] as const;
const captioned = layouts.flatMap(layout =>
  [false, true].map(captions => [layout, captions] as const),
);

describe.each(captioned)('A page in %s, captions: %s', (layout, captions) => {
  const page = pageOf(layout, captions, 4);
  const {frame, middle, covered} = page;

  test('lies where nothing covers it', () => {
    const [x, y] = middle;
    const [left, right] = [-1, 1].map(
      side => frame.width / 2 + x + (side * page.width) / 2,
    );
    const [top, bottom] = [-1, 1].map(
      side => frame.height / 2 + y + (side * page.height) / 2,
    );

    expect(left).toBeGreaterThanOrEqual(covered.left);
    expect(top).toBeGreaterThanOrEqual(covered.top);
    expect(right).toBeLessThanOrEqual(frame.width - covered.right);
    expect(bottom).toBeLessThanOrEqual(frame.height - covered.bottom);
  });

  test.each(['map', 'equations'] as const)(
    'has the map above the hairline, the workbench below, and captions below both: %s',
    subject => {
      const [upper, lower] = [mapBand(page, subject), workbench(page, subject)];
      const line = page.hairline[subject];
      const foot = page.height / 2 - page.captions;

      expect(upper.y - upper.height / 2).toBeGreaterThanOrEqual(
        -page.height / 2,
      );
      expect(upper.y + upper.height / 2).toBeLessThan(line);
      expect(lower.y - lower.height / 2).toBeGreaterThan(line);
      expect(lower.y + lower.height / 2).toBeLessThanOrEqual(foot);
    },
  );

  test('gives lines of captions the room that it has', () => {
    expect(page.captionWidth).toBeLessThanOrEqual(page.width);
    expect(page.captions > 0).toBe(captions);
  });
});

describe('The shorter side of every layout', () => {
  test.each(layouts)('has 1080 pixels in %s', layout => {
    const {width, height} = pageOf(layout).frame;

    expect(Math.min(width, height)).toBe(1080);
  });
});

describe('A picture', () => {
  test.each([
    ['landscape', 1920, 1080],
    ['landscape', 854, 480],
    ['landscape', 64, 48],
    ['landscape', 2560, 1080],
    ['square', 1080, 1080],
    ['square', 1080, 1350],
    ['square', 500, 400],
    ['portrait', 1080, 1920],
    ['portrait', 720, 1280],
    ['portrait', 15, 27],
    ['portrait', 1080, 2400],
    ['portrait', 800, 1200],
  ] as const)('has the layout %s at %d × %d', (layout, width, height) => {
    expect(layoutFor({width, height})).toBe(layout);
  });

  test.each([
    [4000, 1000],
    [1300, 1000],
    [700, 1000],
    [400, 1000],
  ])('has no layout at %d × %d', (width, height) => {
    expect(layoutFor({width, height})).toBeUndefined();
  });

  test.each(layouts)('of the design of %s has that layout', layout => {
    expect(layoutFor(pageOf(layout).frame)).toBe(layout);
  });
});
