import {
  kebabCase,
  styleProperties,
  type StyleProperty,
} from '../layout/styleProperties.ts';

/**
 * An element's `style`. Properties that affect layout can be read and written
 * by script name or CSS name; a write that changes one is reported. Other
 * properties are kept without effect.
 */
export class InlineStyle {
  readonly values: Partial<Record<StyleProperty, string>> = {};
  readonly #onChange: (property: StyleProperty) => void;

  constructor(onChange: (property: StyleProperty) => void) {
    this.#onChange = onChange;
  }

  static {
    for (const property of styleProperties) {
      const accessor: PropertyDescriptor & ThisType<InlineStyle> = {
        get() {
          return this.values[property] ?? '';
        },
        set(value: string) {
          this.write(property, value);
        },
      };
      Object.defineProperty(this.prototype, property, accessor);
      Object.defineProperty(this.prototype, kebabCase(property), accessor);
    }
  }

  write(property: StyleProperty, value: string): void {
    if ((this.values[property] ?? '') === value) return;
    this.values[property] = value;
    this.#onChange(property);
  }
}
