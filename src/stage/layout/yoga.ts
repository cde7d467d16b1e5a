import {loadYoga} from 'yoga-layout/load';

/** The layout engine. */
export const yoga = await loadWithoutFetch();

/**
 * Yoga carries its WebAssembly in its own source, and fetches it from there where
 * it can, for which Node loads a whole web client; else it decodes it.
 */
function loadWithoutFetch(): ReturnType<typeof loadYoga> {
  const fetch = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  Reflect.deleteProperty(globalThis, 'fetch');
  try {
    return loadYoga();
  } finally {
    if (fetch) Object.defineProperty(globalThis, 'fetch', fetch);
  }
}
