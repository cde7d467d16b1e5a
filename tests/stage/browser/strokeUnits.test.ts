import {createCanvas} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import {StageImage} from '../../../src/stage/browser/image.ts';
import {withStrokeUnits} from '../../../src/stage/browser/strokeUnits.ts';

/** The pixels of a drawing whose line has these attributes, after this sheet. */
function drawn(attributes: string, sheet = ''): Uint8ClampedArray {
  const image = new StageImage();
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><style>${sheet}</style><path class="line" d="M2 10H38" stroke="red" stroke-dasharray="6 3" ${attributes}/></svg>`;
  image.src = `data:image/svg+xml,${encodeURIComponent(markup)}`;
  const context = createCanvas(40, 20).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, 40, 20).data;
}

describe('A stroke in a style of an SVG picture', () => {
  test.each([
    ['stroke-width:8', 'stroke-width="8"'],
    ['stroke-width : .5; opacity: 1', 'stroke-width="0.5"'],
    ['stroke-dashoffset:-4', 'stroke-dashoffset="-4"'],
    ['stroke-width:8px', 'stroke-width="8"'],
  ])('is as wide as %s says, without a unit too', (style, attribute) => {
    const expected = drawn(attribute);

    expect(drawn('')).not.toEqual(expected);
    expect(drawn(`style="${style}"`)).toEqual(expected);
    expect(drawn('', `.line{${style}}`)).toEqual(expected);
  });
});

test.each([
  '<svg style="stroke-width:50%"/>',
  '<svg stroke-width="2"><text>stroke-width: 2</text></svg>',
  'no picture: "stroke-width:2"',
])('Nothing else changes: %s', source => {
  const bytes = Buffer.from(source);

  expect(withStrokeUnits(bytes)).toBe(bytes);
});
