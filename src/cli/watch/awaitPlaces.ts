import {existsSync} from 'node:fs';
import path from 'node:path';
import {watch} from 'chokidar';

/** Waits for files and folders that are not there. */
export interface AwaitedPlaces {
  /** Waits also for those of these that are not there; gives the others. */
  add(places: readonly string[]): string[];
  /** Something has gone that may be one of them, or hold one. */
  lookAgain(gone: string): void;
  /** Waits no longer. */
  end(): Promise<void>;
}

/**
 * Looks at the nearest folder above each place that is missing, until the place
 * comes: what is watched itself is lost from sight when it goes.
 *
 * @param onCome - Told of a place when it is there.
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
      // One that comes before its parent is looked at is seen here.
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

/** The nearest folder above a place that is there. */
function nearest(place: string): string {
  const parent = path.dirname(place);
  return parent === place || existsSync(parent) ? parent : nearest(parent);
}
