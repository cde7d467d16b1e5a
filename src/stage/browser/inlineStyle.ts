import {
  kebabCase,
  styleProperties,
  styleProperty,
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

  setProperty(name: string, value: unknown): void {
    Reflect.set(this, nameOf(name), value === null ? '' : String(value));
  }

  getPropertyValue(name: string): string {
    const value: unknown = Reflect.get(this, nameOf(name));
    return typeof value === 'string' ? value : '';
  }

  removeProperty(name: string): void {
    this.setProperty(name, '');
  }

  /** All of it as CSS. */
  get cssText(): string {
    const {values, ...others} = this;
    return Object.entries({...values, ...others})
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${cssName(name)}: ${String(value)};`)
      .join(' ');
  }

  set cssText(css: string) {
    for (const name of Object.keys({...this.values, ...this})) {
      if (name !== 'values') this.setProperty(name, '');
    }
    for (const [, name = '', value] of css.matchAll(/([\w-]+)\s*:\s*([^;]*)/g))
      this.setProperty(name, value?.trim());
  }
}

/** Other properties have one spelling here too, that of a script. */
function nameOf(name: string): string {
  if (styleProperty(name) !== undefined || name.startsWith('--')) return name;
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function cssName(name: string): string {
  return name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`);
}
