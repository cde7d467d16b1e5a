import type {Disc, Ink, Line, Mark, Plate, Stroke} from './mark.ts';

/** Draws a mark. */
export function paint(context: CanvasRenderingContext2D, mark: Mark): void {
  if ('inks' in mark) {
    for (const ink of mark.inks) lay(context, mark, ink);
    return;
  }
  if (mark.alpha <= 0) return;
  context.save();
  context.globalAlpha *= mark.alpha;
  context.fillStyle = mark.color;
  switch (mark.kind) {
    case 'glyphs':
      context.fill(mark.path());
      break;
    case 'dots':
      for (const at of mark.at) {
        context.beginPath();
        context.arc(...at, mark.radius, 0, 2 * Math.PI);
        context.fill();
      }
      break;
    case 'text':
      context.textBaseline = 'alphabetic';
      for (const {text, at, font, align, spacing} of mark.runs) {
        context.font = font;
        context.textAlign = align;
        if (spacing !== undefined) context.letterSpacing = `${spacing}px`;
        context.fillText(text, ...at);
      }
  }
  context.restore();
}

function lay(
  context: CanvasRenderingContext2D,
  shape: Line | Plate | Disc,
  ink: Ink,
): void {
  if (ink.alpha <= 0) return;
  context.save();
  context.globalAlpha *= ink.alpha;
  context.beginPath();
  trace(context, shape, ink);
  if (ink.width === undefined) {
    context.fillStyle = ink.color;
    fill(context, shape);
  } else {
    context.strokeStyle = ink.fades ? fading(context, shape, ink) : ink.color;
    context.lineWidth = ink.width;
    if (ink.dash?.length) context.setLineDash([...ink.dash]);
    context.stroke();
  }
  context.restore();
}

/** A colour that fades out to the end of a line's stroke. */
function fading(
  context: CanvasRenderingContext2D,
  shape: Line | Plate | Disc,
  {color}: Ink,
): string | CanvasGradient {
  const [stroke] = shape.kind === 'line' ? shape.strokes : [];
  const [tip, tail] = [stroke?.[0], stroke?.at(-1)];
  if (!tip || !tail) return color;
  const fade = context.createLinearGradient(...tail.to, ...tip.to);
  fade.addColorStop(0, `${color}00`);
  fade.addColorStop(1, color);
  return fade;
}

/**
 * A canvas smooths the edges of a rectangle differently from those of a path.
 */
function fill(
  context: CanvasRenderingContext2D,
  shape: Line | Plate | Disc,
): void {
  if (shape.kind !== 'plate' || shape.round > 0) {
    context.fill();
    return;
  }
  const {left, top, right, bottom} = shape.box;
  context.fillRect(left, top, right - left, bottom - top);
}

function trace(
  context: CanvasRenderingContext2D,
  shape: Line | Plate | Disc,
  {beyond = 0}: Ink,
): void {
  switch (shape.kind) {
    case 'line':
      for (const line of shape.strokes) follow(context, line);
      break;
    case 'plate': {
      const {left, top, right, bottom} = shape.box;
      const size = [right - left, bottom - top] as const;
      if (shape.round > 0) context.roundRect(left, top, ...size, shape.round);
      else context.rect(left, top, ...size);
      break;
    }
    case 'disc': {
      const {center, radius} = shape;
      context.arc(...center, radius + beyond, 0, 2 * Math.PI);
    }
  }
}

function follow(
  context: CanvasRenderingContext2D,
  [first, ...others]: Stroke,
): void {
  context.moveTo(...first.to);
  for (const {to, control} of others) {
    if (control) context.quadraticCurveTo(...control, ...to);
    else context.lineTo(...to);
  }
}
