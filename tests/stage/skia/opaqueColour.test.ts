import {expect, test} from 'vitest';
import {opaqueColour} from '../../../src/stage/skia/opaqueColour.ts';

test.each([
  ['white', '#ffffff'],
  ['#abc', '#aabbcc'],
  ['rgb(17 21 29)', '#11151d'],
  ['hsl(0, 100%, 50%)', '#ff0000'],
  ['#123456', '#123456'],
  ['bleu', undefined],
  ['', undefined],
  ['#11151d80', undefined],
  ['transparent', undefined],
])('%j is the opaque colour %s', (text, colour) => {
  expect(opaqueColour(text)).toBe(colour);
});
