import type {Box} from '../../box.ts';
import {rectangleAround, type Rectangle} from '../layout/rectangle.ts';

/** Side of a tile in pixels: even, so that 4:2:0 pictures divide into tiles. */
const side = 32;

/** Adjacent tiles of a row; `end` is exclusive. */
interface Run {
  readonly first: number;
  readonly end: number;
}

/** Runs of the same columns, row below row. */
interface Block extends Run {
  readonly top: number;
  bottom: number;
}

/**
 * A part of a picture, as tiles: squares of 32 pixels, smaller at the right and
 * lower edges. Any region comes to a few rectangles without overlap.
 */
export class Region {
  readonly #width: number;
  readonly #height: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #tiles: Uint8Array;

  /** Starts with an empty region of a picture of this size. */
  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#columns = Math.ceil(width / side);
    this.#rows = Math.ceil(height / side);
    this.#tiles = new Uint8Array(this.#columns * this.#rows);
  }

  /** The whole picture. */
  static whole(width: number, height: number): Region {
    const region = new Region(width, height);
    region.#tiles.fill(1);
    return region;
  }

  get isEmpty(): boolean {
    return !this.#tiles.includes(1);
  }

  /**
   * Adds every tile that a box touches; the box may extend beyond the picture.
   */
  add(bounds: Box): void {
    const {first, end, top, bottom} = this.#reach(bounds);
    for (let row = top; row < bottom; row++) {
      const left = row * this.#columns;
      this.#tiles.fill(1, left + first, left + end);
    }
  }

  /** Adds a region of a picture of the same size. */
  addRegion(other: Region): void {
    // Runs for every frame: an iterator would take as long as converting
    // pixels.
    for (let tile = 0; tile < this.#tiles.length; tile++) {
      if (other.#tiles[tile]) this.#tiles[tile] = 1;
    }
  }

  /** Whether a box touches one of its tiles. */
  touches(bounds: Box): boolean {
    const {first, end, top, bottom} = this.#reach(bounds);
    for (let row = top; row < bottom; row++) {
      const left = row * this.#columns;
      for (let column = first; column < end; column++) {
        if (this.#tiles[left + column]) return true;
      }
    }
    return false;
  }

  /** The rectangles that cover its tiles, from the top. */
  rectangles(): readonly Rectangle[] {
    const blocks: Block[] = [];
    let above: readonly Block[] = [];
    for (let row = 0; row < this.#rows; row++) {
      above = this.#runs(row).map(({first, end}) => {
        const grown = above.find(b => b.first === first && b.end === end);
        const block = grown ?? {first, end, top: row, bottom: row};
        block.bottom = row + 1;
        if (!grown) blocks.push(block);
        return block;
      });
    }
    return blocks.map(block => this.#inPixels(block));
  }

  /** The smallest rectangle around it; undefined for an empty region. */
  around(): Rectangle | undefined {
    return rectangleAround(this.rectangles());
  }

  /** The tiles that a box touches. */
  #reach({left, top, right, bottom}: Box): Block {
    const [columns, rows] = [this.#columns, this.#rows];
    return {
      first: within(columns, Math.floor(left / side)),
      end: within(columns, Math.ceil(right / side)),
      top: within(rows, Math.floor(top / side)),
      bottom: within(rows, Math.ceil(bottom / side)),
    };
  }

  #runs(row: number): readonly Run[] {
    const from = row * this.#columns;
    const tiles = this.#tiles.subarray(from, from + this.#columns);
    const runs: Run[] = [];
    for (let first = tiles.indexOf(1); first >= 0;) {
      const gap = tiles.indexOf(0, first);
      const end = gap < 0 ? this.#columns : gap;
      runs.push({first, end});
      first = gap < 0 ? -1 : tiles.indexOf(1, end);
    }
    return runs;
  }

  #inPixels({first, end, top, bottom}: Block): Rectangle {
    const [x, y] = [first * side, top * side];
    return {
      x,
      y,
      width: Math.min(end * side, this.#width) - x,
      height: Math.min(bottom * side, this.#height) - y,
    };
  }
}

/** The number, clamped to 0 and `most`. */
function within(most: number, number: number): number {
  return Math.max(0, Math.min(most, number));
}
