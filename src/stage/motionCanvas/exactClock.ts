import type {StageCore} from './core.ts';

/**
 * Ahead of the frame's exact time, so that a wait that ends on a frame ends on
 * it however its end was rounded. Far below what a picture can show.
 */
const lead = 1e-9;

const exact = new WeakSet<object>();

/** The clock of a thread: the seconds it has run, counted in whole frames. */
interface Clock {
  fixedTime: number;
  update(this: Clock, deltaTime: number): void;
}

/**
 * Makes threads count time in frames. Motion Canvas adds 1/fps at every frame,
 * and the rounding errors add up until some waits last a frame longer than
 * they say, at some frame rates and not at others.
 */
export function countTimeInFrames({Thread}: StageCore): void {
  if (exact.has(Thread)) return;
  exact.add(Thread);

  const update: Clock['update'] = Reflect.get(Thread.prototype, 'update');
  Reflect.set(Thread.prototype, 'update', function (this: Clock, dt: number) {
    update.call(this, dt);
    this.fixedTime = Math.round(this.fixedTime / dt) * dt + lead;
  });
}
