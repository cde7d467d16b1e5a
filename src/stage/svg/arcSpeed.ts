import type {EllipticalArc} from './pathSegments.ts';

/**
 * The speed of a point that traverses an elliptical arc in unit time:
 * |Δθ| · √(rx² sin² θ + ry² cos² θ). From the conversion of end points to
 * centre and angles in SVG 1.1, appendix F.6.
 *
 * @returns Undefined for an arc without extent or radius.
 */
export function arcSpeed(
  arc: EllipticalArc,
): ((t: number) => number) | undefined {
  const [x, y] = halfChord(arc);
  if (arc.radii[0] === 0 || arc.radii[1] === 0 || (x === 0 && y === 0)) {
    return undefined;
  }
  // F.6.6: radii too small for the chord grow until they span it.
  const overreach = (x / arc.radii[0]) ** 2 + (y / arc.radii[1]) ** 2;
  const growth = Math.max(1, Math.sqrt(overreach));
  const rx = arc.radii[0] * growth;
  const ry = arc.radii[1] * growth;

  const reach = (x / rx) ** 2 + (y / ry) ** 2;
  const size = Math.sqrt(Math.max(0, 1 / reach - 1));
  const side = arc.large === arc.sweep ? -size : size;
  // The centre, in units of the radii.
  const cx = (side * y) / ry;
  const cy = (-side * x) / rx;
  const start = Math.atan2(y / ry - cy, x / rx - cx);
  const end = Math.atan2(-y / ry - cy, -x / rx - cx);
  const turn = directed(end - start, arc.sweep);
  return t => {
    const angle = start + turn * t;
    return (
      Math.abs(turn) * Math.hypot(rx * Math.sin(angle), ry * Math.cos(angle))
    );
  };
}

/** Half the chord from end to start, in the ellipse's own axes. */
function halfChord({from, to, rotation}: EllipticalArc) {
  const angle = (rotation * Math.PI) / 180;
  const dx = (from[0] - to[0]) / 2;
  const dy = (from[1] - to[1]) / 2;
  return [
    Math.cos(angle) * dx + Math.sin(angle) * dy,
    -Math.sin(angle) * dx + Math.cos(angle) * dy,
  ] as const;
}

/** The same turn in the direction of the sweep flag. */
function directed(turn: number, sweep: boolean): number {
  if (sweep && turn < 0) return turn + 2 * Math.PI;
  return !sweep && turn > 0 ? turn - 2 * Math.PI : turn;
}
