let context: CanvasRenderingContext2D | undefined;

/** Measures text in a font, on the one canvas that is kept for it. */
export function rulerFor(font: string): CanvasRenderingContext2D {
  context ??= document.createElement('canvas').getContext('2d')!;
  context.font = font;
  return context;
}
