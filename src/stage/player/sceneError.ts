import type {AuthorStack} from '../loading/authorStack.ts';

/** An error in a scene of the project. */
export class SceneError extends Error {
  override readonly name = 'SceneError';
  readonly scene: string;
  /** Seconds from the start of the scene. */
  readonly time: number;

  /** The message ends with the place in the author's files, if known. */
  constructor(
    scene: string,
    time: number,
    message: string,
    {place, stack, ...options}: Partial<AuthorStack> & ErrorOptions = {},
  ) {
    const where = place !== undefined && !message.includes(place);
    super(
      `Scene "${scene}" at ${time.toFixed(2)} s: ${message}${where ? ` (${place})` : ''}`,
      options,
    );
    this.scene = scene;
    this.time = time;
    const frames = stack?.split('\n').filter(line => /^ +at /.test(line));
    if (frames && frames.length > 0) {
      this.stack = [`${this.name}: ${this.message}`, ...frames].join('\n');
    }
  }
}
