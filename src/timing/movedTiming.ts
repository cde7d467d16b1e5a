/** What an author has moved in scenes, in place of what their `.meta` files hold. */
export interface MovedTiming {
  /** What a message calls the file that it stands in. */
  readonly file: string;
  /** By scene, entries as a `.meta` file has them; whoever plays the scene reads them. */
  readonly scenes: Readonly<Record<string, unknown>>;
}

/** How a message calls the place of a scene's entries in a file of several. */
export function placeInFile(file: string, scene: string): string {
  return `${file} (${scene})`;
}
