import type {SKRSContext2D} from '@napi-rs/canvas';

/**
 * Calls `observe` with every new value of a context's property, before it is
 * set.
 */
export function onWrite(
  context: SKRSContext2D,
  name: 'filter' | 'globalCompositeOperation',
  observe: (value: string) => void,
): void {
  const native = Object.getOwnPropertyDescriptor(
    Object.getPrototypeOf(context),
    name,
  );
  Object.defineProperty(context, name, {
    get: (): unknown => native?.get?.call(context),
    set: (value: string) => {
      observe(value);
      native?.set?.call(context, value);
    },
  });
}
