let context: CanvasRenderingContext2D | undefined;

/**
 * Measures text in a font, on a canvas that is kept for it.
 *
 * @param spacing - Extra space between letters, in pixels.
 */
export function rulerFor(font: string, spacing = 0): CanvasRenderingContext2D {
  context ??= document.createElement('canvas').getContext('2d')!;
  context.font = font;
  context.letterSpacing = `${spacing}px`;
  context.textAlign = 'left';
  return context;
}
