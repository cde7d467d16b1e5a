import type {AuthorStack} from '../loading/authorStack.ts';

/** An error in a scene of the project. */
export class SceneError extends Error {
  override readonly name = 'SceneError';
  readonly scene: string;
  /** Seconds from the start of the scene. */
  readonly time: number;

  /** The message ends with the places in the author's files, as far as known. */
  constructor(
    scene: string,
    time: number,
    message: string,
    {stack, cause, ...author}: Partial<AuthorStack> & ErrorOptions = {},
  ) {
    const where = placesIn(author).filter(place => !message.includes(place));
    const places = where.length > 0 ? ` (${where.join(', called from ')})` : '';
    super(
      `Scene "${scene}" at ${time.toFixed(2)} s: ${message}${places}`,
      cause === undefined ? {} : {cause},
    );
    this.scene = scene;
    this.time = time;
    const frames = stack?.split('\n').filter(line => /^ +at /.test(line));
    if (frames && frames.length > 0) {
      this.stack = [`${this.name}: ${this.message}`, ...frames].join('\n');
    }
  }
}

/** What threw, and the line of the scene that led there. */
function placesIn({place, thrownAt}: Partial<AuthorStack>): readonly string[] {
  return [...new Set([thrownAt, place])].filter(one => one !== undefined);
}
