import type {Rectangle} from '../layout/rectangle.ts';

/** The result of `getBoundingClientRect()`. */
export interface ClientRect extends Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function clientRect({x, y, width, height}: Rectangle): ClientRect {
  return {
    x,
    y,
    width,
    height,
    left: x,
    top: y,
    right: x + width,
    bottom: y + height,
  };
}
