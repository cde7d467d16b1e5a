import {acceptedStyle} from '../layout/style/acceptedStyle.ts';
import {
  kebabCase,
  styleProperties,
  styleProperty,
  type StyleProperty,
} from '../layout/style/styleProperties.ts';

/**
 * An element's `style`. Properties that affect layout can be read and written
 * by script name or CSS name; a write that changes one is reported, and an invalid value
 * is ignored, as in a browser. Other properties are kept without effect.
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
        set(value: string | number | null) {
          this.write(property, value === null ? '' : `${value}`);
        },
      };
      Object.defineProperty(this.prototype, property, accessor);
      Object.defineProperty(this.prototype, kebabCase(property), accessor);
    }
  }

  write(property: StyleProperty, value: string): void {
    const last = this.values[property] ?? '';
    if (last === value) return;
    const accepted = acceptedStyle(property, value);
    if (accepted === undefined || accepted === last) return;
    this.values[property] = accepted;
    this.#onChange(property);
  }

  setProperty(name: string, value: string | number | null | undefined): void {
    Reflect.set(this, nameOf(name), value === null ? '' : `${value ?? ''}`);
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
    return this.#names()
      .map(name => [cssName(name), this.getPropertyValue(name)] as const)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value};`)
      .join(' ');
  }

  set cssText(css: string) {
    for (const name of this.#names()) this.removeProperty(name);
    for (const [, name = '', value] of css.matchAll(/([\w-]+)\s*:\s*([^;]*)/g))
      this.setProperty(name, value?.trim());
  }

  /** What was set: first what affects layout. */
  #names(): readonly string[] {
    const others = Object.keys(this).filter(name => name !== 'values');
    return [...Object.keys(this.values), ...others];
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
