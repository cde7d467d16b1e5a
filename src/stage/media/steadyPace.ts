/** Seconds by which equal steps may differ. */
const rounding = 1e-6;

/** Notices when times are asked for at equal steps, as a scene does that plays. */
export class SteadyPace {
  #last = NaN;
  #step = NaN;
  #isSteady = false;
  #hasReturned = false;

  /** Seconds between the times; undefined while they differ. */
  get step(): number | undefined {
    return this.#isSteady ? this.#step : undefined;
  }

  /** Whether a time has been before the one that preceded it, as in a loop. */
  get hasReturned(): boolean {
    return this.#hasReturned;
  }

  note(time: number): void {
    const step = time - this.#last;
    this.#last = time;
    if (step < -rounding) {
      // A loop goes on at the same pace.
      this.#hasReturned = true;
    } else if (step > rounding) {
      this.#isSteady = Math.abs(step - this.#step) < rounding;
      this.#step = step;
    }
  }
}
