import {Path2D, type Canvas} from '@napi-rs/canvas';

/** The target of a sketch: a context of a canvas, or a recorder. */
export type Sketchpad = CanvasRenderingContext2D;

const colours = [
  '#4aa3ff',
  'rgb(255 138 61 / 0.5)',
  'hsl(150 70% 50%)',
  'no colour',
];

/**
 * Draws a few random shapes with the features common to all contexts, including
 * values that they refuse.
 */
export function sketch(
  context: Sketchpad,
  random: () => number,
  image: Canvas,
): void {
  const number = (least: number, most: number) =>
    least + random() * (most - least);
  const one = <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)]!;

  const settings: readonly (() => void)[] = [
    () => void (context.fillStyle = one(colours)),
    () => void (context.strokeStyle = one(colours)),
    () => void (context.globalAlpha = one([1, 0.7, 0.25, 0, 2, NaN])),
    () => void (context.globalAlpha *= 0.8),
    () => void (context.lineWidth = one([0.5, 3, 12, -1, NaN])),
    () => void (context.lineCap = one(['butt', 'round', 'square'])),
    () => void (context.lineJoin = one(['miter', 'round', 'bevel'])),
    () => void (context.miterLimit = one([2, 10, 40])),
    () => void (context.textAlign = one(['left', 'center', 'right', 'end'])),
    () => void (context.textBaseline = one(['alphabetic', 'middle', 'top'])),
    () => void (context.letterSpacing = one(['0px', '4px'])),
    () =>
      void (context.font = one(['20px Inter', 'bold 34.5px Inter', 'none'])),
    () => context.setLineDash(one([[], [12, 5], [3], [-1]])),
    () => void (context.lineDashOffset = number(0, 9)),
    () => {
      const sweep = context.createLinearGradient(0, 0, number(50, 90), 40);
      sweep.addColorStop(0, '#3ddc97');
      sweep.addColorStop(1, '#a77bff');
      context.fillStyle = sweep;
    },
  ];
  const moves: readonly (() => void)[] = [
    () => context.translate(number(-40, 60), number(-30, 40)),
    () => context.rotate(number(-1, 1)),
    () => context.scale(number(0.4, 1.6), number(0.4, 1.6)),
    () => context.transform(1, 0.2, -0.3, 1, 5, 5),
    () => context.setTransform(1, 0, 0.4, 1, number(20, 90), number(20, 60)),
    () => context.resetTransform(),
  ];
  const path = (): globalThis.Path2D => {
    const shape = new Path2D();
    shape.moveTo(number(-20, 60), number(-20, 60));
    shape.bezierCurveTo(
      ...([number(0, 90), number(0, 90), 5, 90] as const),
      ...([number(0, 90), 30] as const),
    );
    shape.lineTo(number(-20, 60), number(-20, 60));
    shape.closePath();
    return Object(shape);
  };
  const draws: readonly (() => void)[] = [
    () => context.fill(path()),
    () => context.fill(path(), 'evenodd'),
    () => context.stroke(path()),
    () => context.fillRect(number(0, 50), number(0, 50), 40, -25),
    () => context.strokeRect(number(0, 50), number(0, 50), 30, 20),
    () => context.fillText('Weight', number(0, 90), number(20, 60)),
    () => context.strokeText('gy', number(0, 90), number(20, 60)),
    () => context.drawImage(Object(image), number(0, 50), number(0, 50)),
    () => context.drawImage(Object(image), 2, 2, 9, 9, 10, 10, 40, 20),
    () => {
      context.beginPath();
      context.moveTo(number(0, 60), number(0, 60));
      context.arc(50, 50, number(5, 40), 0, number(1, 6));
      context.quadraticCurveTo(number(0, 90), 10, 60, 60);
      one([() => context.fill(), () => context.stroke()])();
      context.lineTo(number(0, 90), number(0, 90));
      context.stroke();
    },
    () => {
      context.beginPath();
      context.roundRect(10, 10, number(20, 60), 40, 8);
      context.fill('evenodd');
    },
  ];

  context.font = '16px Inter';
  for (let step = 0; step < 12; step++) {
    context.save();
    one(moves)();
    if (random() < 0.2) context.clip(path());
    for (let i = 0; i < 4; i++) one(settings)();
    one(draws)();
    if (random() < 0.6) context.restore();
  }
}
