import {timingPlace} from '../timing/timingPlace.ts';
import type {OfferedNetwork} from './shownNetworks.ts';
import {timingFiles, type TimingFiles} from '../timing/timingFiles.ts';

/** The timing of each network that a page shows. */
export interface ShownTimings {
  /** Registers a network that a page is about to show. */
  readonly note: (network: OfferedNetwork) => Promise<void>;
  /**
   * By the hash of a network; undefined for a network that no page has
   * requested.
   */
  readonly of: (hash: string) => TimingFiles | undefined;
  /** The networks, by hash, and the scenes with timing in a file. */
  readonly standingIn: (file: string) => Promise<
    readonly {
      readonly hash: string;
      readonly scene: string;
      readonly files: TimingFiles;
    }[]
  >;
}

/**
 * @param source - The folder of the project file; scenes lie below it.
 * @param watch - Receives files outside of the project to watch.
 */
export function shownTimings(
  source: string,
  watch: (file: string) => void,
): ShownTimings {
  const known = new Map<string, TimingFiles>();
  return {
    note: async network => {
      if (known.has(network.hash)) return;
      const files = timingFiles(source, await timingPlace(network));
      known.set(network.hash, files);
      files.watched.forEach(watch);
    },
    of: hash => known.get(hash),
    standingIn: async file => {
      const found = await Promise.all(
        [...known].map(async ([hash, files]) =>
          (await files.scenesIn(file)).map(scene => ({hash, scene, files})),
        ),
      );
      return found.flat();
    },
  };
}
