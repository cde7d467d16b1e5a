import type {Picture} from './compare.ts';

/**
 * A picture as it is seen over a grey ground. The colours of pixels that are hardly
 * there mean nothing until they lie on one.
 *
 * @param grey - The level of the ground, 0 to 255.
 */
export function seenOver(
  {width, height, data}: Picture,
  grey: number,
): Picture {
  const seen = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255;
    for (let i = at; i < at + 3; i++) {
      seen[i] = Math.round(data[i]! * alpha + grey * (1 - alpha));
    }
    seen[at + 3] = 255;
  }
  return {width, height, data: seen};
}
