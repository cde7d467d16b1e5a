import type {InlineText} from './inlineItems.ts';
import {isSpace} from './lineBreaks.ts';
import {fontHeights} from './textMetrics.ts';
import type {TextStyle} from './textStyle.ts';
import {keepsSpaces} from './whiteSpace.ts';

/** A finished line, relative to the top left corner of its block. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly top: number;
  readonly baseline: number;
  readonly height: number;
  /** Without trailing space. */
  readonly width: number;
}

/** A text, or a part of one, on a line. */
export interface Piece {
  readonly item: InlineText;
  readonly x: number;
  readonly width: number;
}

/** A line under construction: it grows with every text. */
export class LineBox {
  width = 0;
  #ascent = 0;
  #descent = 0;
  #visibleWidth = 0;
  readonly #pieces: Piece[] = [];

  /** `strut` is the block's own style: it sets the least height of a line. */
  constructor(strut: TextStyle) {
    this.#grow(strut);
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  add(item: InlineText, advance: number): void {
    const width = this.#collapses(item) ? 0 : advance;
    this.#pieces.push({item, x: this.width, width});
    this.width += width;
    if (item.style.whiteSpace === 'pre' || !isSpace(item.text)) {
      this.#visibleWidth = this.width;
    }
    this.#grow(item.style);
  }

  finish(top: number): Line {
    const hangs = this.width > this.#visibleWidth;
    return {
      pieces: hangs ? this.#pieces.map(it => this.#cut(it)) : this.#pieces,
      top,
      baseline: top + this.#ascent,
      height: this.#ascent + this.#descent,
      width: this.#visibleWidth,
    };
  }

  /** A space collapses at the start of a line and after another space. */
  #collapses(item: InlineText): boolean {
    if (keepsSpaces(item.style) || !isSpace(item.text)) return false;
    const before = this.#pieces.at(-1);
    return !before || isSpace(before.item.text);
  }

  /** A space at the end of a line takes no room, unless spaces are kept. */
  #cut(piece: Piece): Piece {
    const end = this.#visibleWidth;
    if (piece.x < end || keepsSpaces(piece.item.style)) return piece;
    return {...piece, x: end, width: 0};
  }

  #grow(style: TextStyle): void {
    const {ascent, descent} = fontHeights(style.font);
    // Blink rounds the upper half of the leading down to a whole pixel.
    const leading = style.lineHeight - (ascent + descent);
    const above = ascent + Math.floor(leading / 2);
    this.#ascent = Math.max(this.#ascent, above);
    this.#descent = Math.max(this.#descent, style.lineHeight - above);
  }
}
