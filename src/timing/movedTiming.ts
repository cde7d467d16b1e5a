/**
 * Beats that an author has moved in scenes, in place of the entries in their
 * `.meta` files.
 */
export interface MovedTiming {
  /** The name of their file in messages. */
  readonly file: string;
  /**
   * Entries by scene, as in a `.meta` file; the player of the scene checks
   * them.
   */
  readonly scenes: Readonly<Record<string, unknown>>;
}

/** The name in messages of a scene's entries in a file for several scenes. */
export function placeInFile(file: string, scene: string): string {
  return `${file} (${scene})`;
}
