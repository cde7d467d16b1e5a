import type {SKRSContext2D} from '@napi-rs/canvas';
import {createStageCanvas} from '../browser/canvas.ts';

/** Calls that make something to draw with. */
const makers = [
  'createConicGradient',
  'createImageData',
  'createLinearGradient',
  'createPattern',
  'createRadialGradient',
] as const;

/** Properties that are taken only with the value that they start with. */
const plainNames = [
  'filter',
  'globalCompositeOperation',
  'shadowBlur',
  'shadowColor',
  'shadowOffsetX',
  'shadowOffsetY',
] as const;

/**
 * A context of which one can only make what others draw with. All else that a
 * context can do is done by a plain one that nobody sees, and refused.
 */
export class RefusingContext {
  readonly #plain = createStageCanvas(1, 1).getContext('2d');
  #isRefused = false;

  /** A context like any other. */
  get plain(): SKRSContext2D {
    return this.#plain;
  }

  /** Whether something was done that is refused. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  refuse(): void {
    this.#isRefused = true;
  }

  /** Forgets what was refused. */
  forgive(): void {
    this.#isRefused = false;
  }

  static {
    for (const name of plainNames) {
      define(this, name, {
        get() {
          return this.plain[name];
        },
        set(value: unknown) {
          if (value !== this.plain[name]) this.refuse();
        },
      });
    }
    for (const name of makers) {
      define(this, name, {
        value(...values: readonly unknown[]): unknown {
          return Reflect.apply(this.plain[name], this.plain, values);
        },
      });
    }
    Object.setPrototypeOf(this.prototype, new Proxy({}, refusing(this)));
  }
}

/** Adds a member to all contexts of a class. */
export function define<TContext>(
  type: {readonly prototype: TContext & object},
  name: string,
  member: PropertyDescriptor & ThisType<TContext>,
): void {
  Object.defineProperty(type.prototype, name, member);
}

function refusing(type: typeof RefusingContext): ProxyHandler<object> {
  return {
    get(target, name, context) {
      if (!(context instanceof type) || !(name in context.plain)) {
        return Reflect.get(target, name);
      }
      context.refuse();
      const member: unknown = Reflect.get(context.plain, name);
      return typeof member === 'function' ? member.bind(context.plain) : member;
    },
    set(_target, name, value, context) {
      if (!(context instanceof type)) return false;
      context.refuse();
      return Reflect.set(context.plain, name, value);
    },
  };
}
