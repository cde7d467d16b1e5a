import {HtmlElement} from '../dom/htmlElement.ts';
import type {StyleSheet} from './styleSheet.ts';

type Listener = ((event: unknown) => void) | null;

/** A `link` element: one to styles adds them to the page. */
export class LinkElement extends HtmlElement {
  readonly sheet: StyleSheet;
  rel = '';
  href = '';
  type = '';
  media = '';
  as = '';
  crossOrigin: string | null = null;
  onload: Listener = null;
  onerror: Listener = null;
  readonly #listeners: Listener[] = [];

  constructor(sheet: StyleSheet) {
    super('LINK');
    this.sheet = sheet;
  }

  override setAttribute(name: string, value: string): void {
    super.setAttribute(name, value);
    if (name === 'rel' || name === 'href') this[name] = value;
  }

  override addEventListener(type?: string, listener?: Listener): void {
    if (type === 'load' && listener) this.#listeners.push(listener);
  }

  override attached(): void {
    if (/\bstylesheet\b/i.test(this.rel) && this.href !== '') {
      this.sheet.take(this.href);
    }
    // Whatever a page waits for is there.
    queueMicrotask(() => {
      for (const listener of [this.onload, ...this.#listeners]) {
        listener?.({type: 'load', target: this});
      }
    });
  }
}
