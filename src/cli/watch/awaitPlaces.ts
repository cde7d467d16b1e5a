import {existsSync} from 'node:fs';
import path from 'node:path';
import {watch} from 'chokidar';

/** Waits for missing files and folders. */
export interface AwaitedPlaces {
  /** Also waits for the missing ones of these; returns the others. */
  add(places: readonly string[]): string[];
  /**
   * Checks again after the removal of a path that may be one of them, or
   * contain one.
   */
  lookAgain(gone: string): void;
  /** Stops waiting. */
  end(): Promise<void>;
}

/**
 * Watches the nearest existing folder above each missing place until it
 * appears: a watch of the place itself would be lost when it is removed.
 *
 * @param onCome - Receives a place when it appears.
 */
export function awaitPlaces(onCome: (place: string) => void): AwaitedPlaces {
  const known = new Set<string>();
  const missing = new Map<string, string>();
  const parents = watch([], {depth: 0});
  const look = () => {
    for (const [place, parent] of missing) {
      if (existsSync(place)) {
        missing.delete(place);
        onCome(place);
      } else if (nearest(place) !== parent) wait(place);
    }
  };
  const wait = (place: string) => {
    const parent = nearest(place);
    const before = missing.get(place);
    missing.set(place, parent);
    if (before !== undefined) parents.unwatch(before);
    parents.add(parent);
  };
  parents.on('all', look);
  parents.on('error', () => {});
  return {
    add(places) {
      const all = places.map(place => path.resolve(place));
      all.forEach(place => known.add(place));
      const here = all.filter(place => existsSync(place));
      all.filter(place => !here.includes(place)).forEach(wait);
      // Finds a place that appeared before its parent was watched.
      setTimeout(look, 200).unref();
      return here;
    },
    lookAgain(gone) {
      for (const place of known) {
        const isInside = `${place}${path.sep}`.startsWith(`${gone}${path.sep}`);
        if (isInside && !existsSync(place)) wait(place);
      }
    },
    end: () => parents.close(),
  };
}

/** The nearest existing folder above a place. */
function nearest(place: string): string {
  const parent = path.dirname(place);
  return parent === place || existsSync(parent) ? parent : nearest(parent);
}
