import type {SKRSContext2D} from '@napi-rs/canvas';
import {isBranch, type Part} from './branch.ts';
import type {Mark} from './mark.ts';
import {sameMatrix} from '../skia/matrix.ts';
import type {Region} from './region.ts';
import {firstStyle, sameClips, sameNumbers, type Style} from './style.ts';
import {styleNames} from '../skia/styleNames.ts';

/** Draws marks onto a canvas and sets its context only where it has to. */
export class Brush {
  readonly #context: SKRSContext2D;
  /** The initial style of the context, restored at the end. */
  readonly #first: Style;
  #style: Style;

  constructor(context: SKRSContext2D) {
    this.#context = context;
    this.#first = this.#style = firstStyle(context);
  }

  /**
   * Draws every part that reaches into a region. Parts are drawn whole, so they
   * may extend beyond it.
   */
  paint(parts: readonly Part[], region: Region): void {
    this.#context.save();
    this.#paintParts(parts, region);
    this.#context.restore();
    this.#style = this.#first;
  }

  #paintParts(parts: readonly Part[], region: Region): void {
    for (const part of parts) {
      if (!region.touches(part.bounds)) continue;
      if (isBranch(part)) this.#paintParts(part.parts, region);
      else this.#paintMark(part);
    }
  }

  #paintMark({draw, values, style}: Mark): void {
    this.#take(style);
    Reflect.apply(this.#context[draw], this.#context, values);
  }

  /** Sets the properties that differ. */
  #take(style: Style): void {
    if (style === this.#style) return;
    if (!sameClips(style.clips, this.#style.clips)) this.#clip(style);
    for (const name of styleNames) {
      if (style[name] === this.#style[name]) continue;
      Reflect.set(this.#context, name, style[name]);
    }
    if (!sameNumbers(style.lineDash, this.#style.lineDash)) {
      this.#context.setLineDash([...style.lineDash]);
    }
    if (!sameMatrix(style.transform, this.#style.transform)) {
      this.#context.setTransform(...style.transform);
    }
    this.#style = style;
  }

  /** A context can drop its clips only together with its whole style. */
  #clip({clips}: Style): void {
    this.#context.restore();
    this.#context.save();
    this.#style = this.#first;
    for (const {path, rule, transform} of clips) {
      this.#context.setTransform(...transform);
      this.#context.clip(path, rule);
    }
    if (clips.length > 0) {
      const {transform} = clips.at(-1)!;
      this.#style = {...this.#first, clips, transform};
    }
  }
}
