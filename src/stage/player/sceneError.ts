/** Something went wrong in a scene of the project. */
export class SceneError extends Error {
  override readonly name = 'SceneError';
  readonly scene: string;
  /** Seconds from the start of the scene. */
  readonly time: number;

  constructor(
    scene: string,
    time: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`Scene "${scene}" at ${time.toFixed(2)} s: ${message}`, options);
    this.scene = scene;
    this.time = time;
  }
}
