import {skia} from './skia.ts';

/** Whether a text is a CSS colour that nothing shines through. */
export function isOpaqueColour(text: string): boolean {
  const context = skia.createCanvas(1, 1).getContext('2d');
  const taken = ['#123456', '#654321'].map(before => {
    context.fillStyle = before;
    context.fillStyle = text;
    return context.fillStyle;
  });
  // A text that is no colour leaves the one before.
  if (taken[0] !== taken[1]) return false;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data[3] === 255;
}
