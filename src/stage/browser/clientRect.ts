import type {Box} from '../layout/box.ts';

/** What `getBoundingClientRect()` gives. */
export interface ClientRect extends Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function clientRect({x, y, width, height}: Box): ClientRect {
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
