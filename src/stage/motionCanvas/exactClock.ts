import type {StageCore} from './core.ts';

/**
 * Runs ahead of the frame's exact time, so that a wait ends on its frame
 * however its end was rounded. Far below what a picture can show.
 */
const lead = 1e-9;

const exact = new WeakSet<object>();

/** The clock of a thread: seconds it has run, counted in whole frames. */
interface Clock {
  fixedTime: number;
  update(this: Clock, deltaTime: number): void;
}

/**
 * Makes threads count time in frames. Motion Canvas adds 1/fps at every frame;
 * the rounding errors add up until some waits last a frame too long, at some
 * frame rates only.
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
