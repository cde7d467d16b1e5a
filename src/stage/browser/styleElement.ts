import type {DomChild} from '../dom/node.ts';
import {HtmlElement} from '../dom/htmlElement.ts';
import type {StyleSheet} from './styleSheet.ts';
import {DomText} from '../dom/text.ts';

/** A `style` element: its text is a sheet of the page. */
export class StyleElement extends HtmlElement {
  readonly sheet: StyleSheet;
  type = '';
  media = '';
  #applied = '';

  constructor(sheet: StyleSheet) {
    super('STYLE');
    this.sheet = sheet;
  }

  override append(...nodes: readonly (DomChild | string)[]): void {
    super.append(
      ...nodes.map(node =>
        typeof node === 'string' ? new DomText(node) : node,
      ),
    );
    this.#apply();
  }

  override get textContent(): string {
    return super.textContent;
  }

  override set textContent(css: string) {
    this.replaceChildren(new DomText(css));
    this.#apply();
  }

  override get innerText(): string {
    return this.textContent;
  }

  override set innerText(css: string) {
    this.textContent = css;
  }

  override get innerHTML(): string {
    return this.textContent;
  }

  override set innerHTML(css: string) {
    this.textContent = css;
  }

  #apply(): void {
    const css = this.textContent;
    if (css === this.#applied) return;
    this.#applied = css;
    this.sheet.replaceSync(css);
  }
}
