import {loadYoga} from 'yoga-layout/load';

/** The layout engine. */
export const yoga = await loadWithoutFetch();

/**
 * Loads Yoga without `fetch`. Yoga embeds its WebAssembly as a data URL. It
 * fetches that where it can, which makes Node load a whole web client;
 * otherwise it decodes it.
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
