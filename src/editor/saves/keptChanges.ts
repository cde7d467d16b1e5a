import type {BeatChange} from '../../timing/mergeTiming.ts';

/**
 * Unsaved changes to a scene's beats. They are kept in the browser, so that a
 * reopened page still has them.
 */
export function keptChanges(
  scene: string,
  place: string,
): {
  readonly read: () => readonly BeatChange[];
  readonly write: (changes: readonly BeatChange[]) => void;
} {
  const key = `backprop-figures unsaved ${scene} ${place}`.trim();
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept : [];
      } catch {
        return [];
      }
    },
    write: changes => {
      if (changes.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(changes));
    },
  };
}
