import {skia} from './skia.ts';

/** A CSS colour on a black ground. */
interface GroundColour {
  /** As #rrggbb. */
  readonly onBlack: string;
  readonly isOpaque: boolean;
}

/** What a CSS colour is as a ground; undefined for an invalid one. */
export function groundColour(text: string): GroundColour | undefined {
  const context = skia.createCanvas(1, 1).getContext('2d');
  const taken = ['#123456', '#654321'].map(before => {
    context.fillStyle = before;
    context.fillStyle = text;
    return context.fillStyle;
  });
  // An invalid colour leaves the one before.
  if (taken[0] !== taken[1]) return undefined;
  context.fillRect(0, 0, 1, 1);
  const alpha = context.getImageData(0, 0, 1, 1).data[3];
  context.fillStyle = '#000000';
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  const bytes = Buffer.from([r!, g!, b!]);
  return {onBlack: `#${bytes.toString('hex')}`, isOpaque: alpha === 255};
}

/**
 * A CSS colour as #rrggbb; undefined for an invalid colour and for a
 * translucent one.
 */
export function opaqueColour(text: string): string | undefined {
  const colour = groundColour(text);
  return colour?.isOpaque ? colour.onBlack : undefined;
}
