import {weightOf} from '../layout/fontWeight.ts';
import {fontOf, inheritedStyle, lineHeightOf} from '../layout/textStyle.ts';
import type {DomElement} from './element.ts';
import {
  isTextProperty,
  styleProperty,
} from '../layout/style/styleProperties.ts';

/**
 * The result of `getComputedStyle()`, as far as Motion Canvas reads it: the
 * current text style of an element, own or inherited.
 */
export class ComputedStyle {
  readonly #element: DomElement;

  constructor(element: DomElement) {
    this.#element = element;
  }

  get font(): string {
    return fontOf(this.#element);
  }

  get fontSize(): string {
    return inheritedStyle(this.#element, 'fontSize');
  }

  get lineHeight(): string {
    return `${lineHeightOf(this.#element)}px`;
  }

  get letterSpacing(): string {
    return inheritedStyle(this.#element, 'letterSpacing');
  }

  get whiteSpace(): string {
    return inheritedStyle(this.#element, 'whiteSpace');
  }

  getPropertyValue(name: string): string {
    const property = styleProperty(name);
    if (property === undefined) return '';
    if (property === 'lineHeight') return this.lineHeight;
    if (property === 'fontWeight') return `${weightOf(this.#element)}`;
    return isTextProperty(property)
      ? inheritedStyle(this.#element, property)
      : (this.#element.style.values[property] ?? '');
  }
}
