import type {SKRSContext2D} from '@napi-rs/canvas';
import {createStageCanvas} from '../browser/canvas.ts';

/** Calls that create objects for drawing, such as gradients. */
const makers = [
  'createConicGradient',
  'createImageData',
  'createLinearGradient',
  'createPattern',
  'createRadialGradient',
] as const;

/** Properties that accept only their initial value. */
const plainNames = [
  'filter',
  'globalCompositeOperation',
  'shadowBlur',
  'shadowColor',
  'shadowOffsetX',
  'shadowOffsetY',
] as const;

/**
 * A context that only creates objects for drawing. A hidden plain context does
 * everything else, and the call is marked as refused.
 */
export class RefusingContext {
  readonly #plain = createStageCanvas(1, 1).getContext('2d');
  #isRefused = false;

  /** An ordinary context. */
  get plain(): SKRSContext2D {
    return this.#plain;
  }

  /** Whether a refused call was made. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  refuse(): void {
    this.#isRefused = true;
  }

  /** Forgets refused calls. */
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
