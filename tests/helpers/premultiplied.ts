import type {Picture} from './compare.ts';

/**
 * A picture with each colour as strong as its pixel is there: what it adds to a ground,
 * beside the alpha that takes the ground away. The colours of pixels that are hardly
 * there mean nothing before.
 */
export function premultiplied({width, height, data}: Picture): Picture {
  const seen = Uint8Array.from(data);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255;
    for (let i = at; i < at + 3; i++) seen[i] = Math.round(data[i]! * alpha);
  }
  return {width, height, data: seen};
}
