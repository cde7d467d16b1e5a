import type * as Core from '@motion-canvas/core';

/**
 * Ahead of the frame's exact time, so that a wait that ends on a frame ends on
 * it however its end was rounded. Far below what a picture can show.
 */
const lead = 1e-9;

const exact = new WeakSet<object>();

/** The clock of a thread: the seconds it has run, counted in whole frames. */
interface Clock {
  fixedTime: number;
  update(deltaTime: number): void;
}

/**
 * Makes threads count time in frames. Motion Canvas adds 1/fps at every frame,
 * and the rounding errors add up until some waits last a frame longer than
 * they say, at some frame rates and not at others.
 */
export function countTimeInFrames({Thread}: typeof Core): void {
  if (exact.has(Thread)) return;
  exact.add(Thread);

  const clock = Thread.prototype as unknown as Clock;
  const {update} = clock;
  clock.update = function (deltaTime) {
    update.call(this, deltaTime);
    const frames = Math.round(this.fixedTime / deltaTime);
    this.fixedTime = frames * deltaTime + lead;
  };
}
