/** The part of a project that a drawing shows, in the project's own pixels. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** Pixels of the drawing per pixel of the project. */
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Fits a project's design into a drawing. The whole design is visible around
 * the centre; when the proportions differ, the view extends beyond it.
 *
 * @throws RangeError when the drawing's size is not a whole number of pixels.
 */
export function fitView(design: Size, drawing: Size): View {
  for (const [name, pixels] of Object.entries(drawing)) {
    if (!Number.isInteger(pixels) || pixels < 1) {
      throw new RangeError(
        `The ${name} of a drawing is ${pixels}. Give a whole number of pixels, 1 or more.`,
      );
    }
  }
  const scale = Math.min(
    drawing.width / design.width,
    drawing.height / design.height,
  );
  return {
    width: drawing.width / scale,
    height: drawing.height / scale,
    scale,
  };
}
