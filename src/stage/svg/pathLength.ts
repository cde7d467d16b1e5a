import type {Point} from '../../box.ts';
import {arcSpeed} from './arcSpeed.ts';
import {integrate} from './integrate.ts';
import {pathSegments, type PathSegment} from './pathSegments.ts';

/** The length of SVG path data: the integral of the speed along each piece. */
export function pathLength(data: string): number {
  return pathSegments(data).reduce(
    (length, segment) => length + segmentLength(segment),
    0,
  );
}

function segmentLength(segment: PathSegment): number {
  switch (segment.kind) {
    case 'move':
      return 0;
    case 'arc':
      return arcLength(segment);
    case 'bezier':
      return bezierLength(segment.points);
  }
}

function arcLength({arc}: Extract<PathSegment, {kind: 'arc'}>): number {
  const speed = arcSpeed(arc);
  // SVG draws an arc without a radius as a straight line.
  return speed ? integrate(speed) : distance(arc.from, arc.to);
}

function bezierLength(points: readonly Point[]): number {
  const [first = [0, 0], second = first] = points;
  if (points.length === 2) return distance(first, second);
  return integrate(bezierSpeed(points));
}

/** ‖B′(t)‖, with B′ the Bézier curve of n·(Pᵢ₊₁ − Pᵢ). */
function bezierSpeed(points: readonly Point[]): (t: number) => number {
  const degree = points.length - 1;
  const slopes = points.slice(1).map((point, i): Point => {
    const before = points[i] ?? point;
    return [degree * (point[0] - before[0]), degree * (point[1] - before[1])];
  });
  return t => Math.hypot(...evaluate(slopes, t));
}

/** De Casteljau's algorithm. */
function evaluate(points: readonly Point[], t: number): Point {
  const [first = [0, 0]] = points;
  if (points.length <= 1) return first;
  const between = points.slice(1).map((point, i): Point => {
    const before = points[i] ?? point;
    return [
      before[0] + t * (point[0] - before[0]),
      before[1] + t * (point[1] - before[1]),
    ];
  });
  return evaluate(between, t);
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}
