import type {Point} from '../../box.ts';

/** A piece of a path, in absolute coordinates. */
export type PathSegment =
  | {readonly kind: 'move'; readonly to: Point}
  | {readonly kind: 'bezier'; readonly points: readonly Point[]}
  | {readonly kind: 'arc'; readonly arc: EllipticalArc};

/** SVG's endpoint form of an arc (SVG 1.1, section 8.3.8). */
export interface EllipticalArc {
  readonly from: Point;
  readonly to: Point;
  readonly radii: Point;
  /** In degrees. */
  readonly rotation: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/** Number of arguments in one repetition of each command. */
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

interface Pen {
  at: Point;
  start: Point;
  /** The last control point, which S and T reflect, and its command. */
  control: Point;
  controlOf: string;
}

/** Parses path data: lines and Béziers by their points, arcs by their ends. */
export function pathSegments(data: string): readonly PathSegment[] {
  const pen: Pen = {at: [0, 0], start: [0, 0], control: [0, 0], controlOf: ''};
  const segments: PathSegment[] = [];
  for (const [, letter = '', list = ''] of data.matchAll(
    /([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi,
  )) {
    for (const [i, numbers] of repetitions(letter, list).entries()) {
      // Further pairs after a move are lines.
      const command = i > 0 && /m/i.test(letter) ? nextOfMove(letter) : letter;
      segments.push(takeStep(pen, command, numbers));
    }
  }
  return segments;
}

/** One list of arguments for each repetition of a command. */
function repetitions(
  letter: string,
  list: string,
): readonly (readonly number[])[] {
  const numbers = readNumbers(letter, list);
  const count = counts[letter.toUpperCase()] ?? 0;
  if (count === 0) return [[]];
  const times = Math.floor(numbers.length / count);
  return Array.from({length: times}, (_, i) =>
    numbers.slice(i * count, (i + 1) * count),
  );
}

function nextOfMove(letter: string): string {
  return letter === 'm' ? 'l' : 'L';
}

/** The flags of an arc are single digits without required separators. */
function readNumbers(letter: string, list: string): readonly number[] {
  const number = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?';
  if (!/a/i.test(letter)) {
    return (list.match(new RegExp(number, 'gi')) ?? []).map(Number);
  }
  const gap = '[\\s,]*';
  const arc = [number, number, number, '[01]', '[01]', number, number];
  const pattern = new RegExp(arc.map(part => `(${part})`).join(gap), 'gi');
  return [...list.matchAll(pattern)].flatMap(match =>
    match.slice(1).map(Number),
  );
}

function takeStep(
  pen: Pen,
  command: string,
  numbers: readonly number[],
): PathSegment {
  const letter = command.toUpperCase();
  const isRelative = letter !== command;
  const [left, top] = isRelative ? pen.at : [0, 0];
  const point = (i: number): Point => [
    left + (numbers[i] ?? 0),
    top + (numbers[i + 1] ?? 0),
  ];
  const from = pen.at;
  switch (letter) {
    case 'M':
      pen.at = pen.start = point(0);
      pen.controlOf = '';
      return {kind: 'move', to: pen.at};
    case 'A':
      return arcStep(pen, numbers, point(5));
    case 'H':
      return bezierStep(pen, letter, [
        from,
        [left + (numbers[0] ?? 0), from[1]],
      ]);
    case 'V':
      return bezierStep(pen, letter, [
        from,
        [from[0], top + (numbers[0] ?? 0)],
      ]);
    case 'Z':
      return bezierStep(pen, letter, [from, pen.start]);
    case 'S':
      return bezierStep(pen, 'C', [from, mirror(pen, 'C'), point(0), point(2)]);
    case 'T':
      return bezierStep(pen, 'Q', [from, mirror(pen, 'Q'), point(0)]);
    case 'C':
      return bezierStep(pen, 'C', [from, point(0), point(2), point(4)]);
    case 'Q':
      return bezierStep(pen, 'Q', [from, point(0), point(2)]);
    default:
      return bezierStep(pen, letter, [from, point(0)]);
  }
}

function bezierStep(
  pen: Pen,
  letter: string,
  points: readonly Point[],
): PathSegment {
  pen.control = points.at(-2) ?? pen.at;
  pen.controlOf = letter;
  pen.at = points.at(-1) ?? pen.at;
  return {kind: 'bezier', points};
}

function arcStep(
  pen: Pen,
  [rx = 0, ry = 0, rotation = 0, large, sweep]: readonly number[],
  to: Point,
): PathSegment {
  const from = pen.at;
  pen.at = to;
  pen.controlOf = 'A';
  const radii: Point = [Math.abs(rx), Math.abs(ry)];
  return {
    kind: 'arc',
    arc: {from, to, radii, rotation, large: large === 1, sweep: sweep === 1},
  };
}

function mirror({at, control, controlOf}: Pen, kind: string): Point {
  if (controlOf !== kind) return at;
  return [2 * at[0] - control[0], 2 * at[1] - control[1]];
}
