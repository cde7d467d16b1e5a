import {createStageCanvas} from '../browser/canvas.ts';
import type {StyleName} from '../skia/styleNames.ts';
import {firstStyle, type Style} from './style.ts';

/** Properties that affect the size of text. */
const textNames: readonly StyleName[] = [
  'direction',
  'font',
  'fontKerning',
  'fontStretch',
  'fontVariantCaps',
  'lang',
  'letterSpacing',
  'textAlign',
  'textBaseline',
  'textRendering',
  'wordSpacing',
];

/** Measures text on a canvas of its own. */
export class Ruler {
  readonly #context = createStageCanvas(1, 1).getContext('2d');
  #style = firstStyle(this.#context);

  measure(text: string, style: Style): TextMetrics {
    if (style !== this.#style) {
      for (const name of textNames) {
        if (style[name] === this.#style[name]) continue;
        Reflect.set(this.#context, name, style[name]);
      }
      this.#style = style;
    }
    return this.#context.measureText(text);
  }
}
