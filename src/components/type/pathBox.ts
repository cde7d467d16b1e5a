import type {Box} from '../../box.ts';

/**
 * The box of path data with the commands of MathJax's fonts: absolute M L H V Q
 * T Z. Curves count with their exact extremes.
 */
export function pathBox(path: string): Box {
  const box = {
    left: Infinity,
    top: Infinity,
    right: -Infinity,
    bottom: -Infinity,
  };
  let [x, y] = [0, 0];
  let control: [number, number] = [0, 0];
  const reach = (px: number, py: number) => {
    box.left = Math.min(box.left, px);
    box.right = Math.max(box.right, px);
    box.top = Math.min(box.top, py);
    box.bottom = Math.max(box.bottom, py);
  };
  const curve = (endX: number, endY: number) => {
    reach(extreme(x, control[0], endX), extreme(y, control[1], endY));
  };
  for (const [command, ...v] of commandsOf(path)) {
    if (command === 'Q' || command === 'T') {
      const [endX = x, endY = y] = v.slice(-2);
      control =
        command === 'Q'
          ? [v[0] ?? x, v[1] ?? y]
          : [2 * x - control[0], 2 * y - control[1]];
      curve(endX, endY);
      [x, y] = [endX, endY];
    } else if (command !== 'Z') {
      x = command === 'V' ? x : (v[0] ?? x);
      y = command === 'V' ? (v[0] ?? y) : command === 'H' ? y : (v[1] ?? y);
      control = [x, y];
    }
    reach(x, y);
  }
  return box;
}

function* commandsOf(path: string): Generator<[string, ...number[]]> {
  const size: Record<string, number> = {
    M: 2,
    L: 2,
    H: 1,
    V: 1,
    Q: 4,
    T: 2,
    Z: 0,
  };
  for (const [, command = '', list = ''] of path.matchAll(
    /([A-Za-z])([^A-Za-z]*)/g,
  )) {
    const step = size[command];
    if (step === undefined) {
      throw new Error(`The outline command "${command}" is not understood.`);
    }
    const values = (list.match(/-?[\d.]+/g) ?? []).map(Number);
    for (let i = 0; i < Math.max(values.length, 1); i += step || 1) {
      yield [command, ...values.slice(i, i + step)];
    }
  }
}

/** The extremum of a quadratic Bézier curve, or its end without one. */
function extreme(start: number, control: number, end: number): number {
  const t = (start - control) / (start - 2 * control + end);
  return t > 0 && t < 1
    ? (1 - t) ** 2 * start + 2 * (1 - t) * t * control + t ** 2 * end
    : end;
}
