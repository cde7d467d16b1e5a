import {skia} from './skia.ts';

/**
 * A CSS colour as #rrggbb; undefined for an invalid colour and for a
 * translucent one.
 */
export function opaqueColour(text: string): string | undefined {
  const context = skia.createCanvas(1, 1).getContext('2d');
  const taken = ['#123456', '#654321'].map(before => {
    context.fillStyle = before;
    context.fillStyle = text;
    return context.fillStyle;
  });
  // An invalid colour leaves the one before.
  if (taken[0] !== taken[1]) return undefined;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, alpha] = context.getImageData(0, 0, 1, 1).data;
  const bytes = Buffer.from([r!, g!, b!]);
  return alpha === 255 ? `#${bytes.toString('hex')}` : undefined;
}
