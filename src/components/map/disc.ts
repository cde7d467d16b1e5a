/** Fills a disc, such as the head of a running light, on top of what is drawn. */
export function disc(
  context: CanvasRenderingContext2D,
  at: readonly [number, number],
  radius: number,
  color: string,
  alpha: number,
): void {
  if (alpha <= 0) return;
  context.save();
  context.globalAlpha *= alpha;
  context.fillStyle = color;
  context.beginPath();
  context.arc(...at, radius, 0, 2 * Math.PI);
  context.fill();
  context.restore();
}
