import {afterAll, beforeEach, describe, expect, test} from 'vitest';
import {createStageCanvas} from '../../../src/stage/browser/canvas.ts';
import {Recorder} from '../../../src/stage/drawing/recorder.ts';
import {openBrowser} from '../../helpers/browser.ts';

const {browser, missing} = await openBrowser();
afterAll(() => browser?.close());

const last = '33px Inter';

/** What a scene's own drawing may set as its font. */
const fonts = [
  '20px Arial',
  'italic bold 20px "A B", serif',
  '500 20px/1.5 Arial',
  'oblique 10deg 20px Arial',
  '450.5 20px Arial',
  '1e-7px Arial',
  '0px Arial',
  'monospace 400 80px Arial',
  'normal semibold 80px Arial',
  '1200 20px Arial',
  '400 500 20px Arial',
  '20px Arial;',
  '20px Arial, ',
  '20px Roboto 2x',
  '20px',
  'Arial 20px',
  '20 Arial',
  '-5px Arial',
  'NaNpx Arial',
  'undefined 20px Arial',
  '20px/abc Arial',
  'inherit',
  '',
];

describe('A font that a browser ignores is ignored', () => {
  beforeEach(context => {
    if (!browser) context.skip(missing);
  });

  test.each([
    ['a canvas', createStageCanvas(1, 1).getContext('2d')],
    ['a recorder', Object(new Recorder(createStageCanvas(1, 1)))],
  ])('by %s', async (_, context: {font: string}) => {
    expect(fonts.map(font => taken(context, font))).toEqual(
      await takenInBrowser(),
    );
  });
});

function taken(context: {font: string}, font: string): string {
  context.font = last;
  context.font = font;
  return `${font}: ${context.font !== last}`;
}

async function takenInBrowser(): Promise<string[]> {
  const page = await browser!.newPage();
  return page.evaluate(
    ({fonts, last}) => {
      const context = document.createElement('canvas').getContext('2d')!;
      return fonts.map(font => {
        context.font = last;
        context.font = font;
        return `${font}: ${context.font !== last}`;
      });
    },
    {fonts, last},
  );
}
