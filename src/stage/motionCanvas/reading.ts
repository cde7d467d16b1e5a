import type {StageCore} from './core.ts';

/** A signal's change event, with the readers of the signal. */
interface ReadEvent {
  [readers]?: Map<Reading, number>;
}

interface Signal {
  readonly event: ReadEvent;
}

const readers = Symbol('who has read this signal, and for which drawing');
const observed = new WeakSet<object>();

/** The current reader: scenes are drawn one after the other. */
let current: Reading | undefined;

/** Makes a reading current until the returned function is called. */
function enter(reading: Reading) {
  const outer = current;
  current = reading;
  const leave = () => {
    current = outer;
  };
  return {outer, leave};
}

/**
 * The signals that a drawing, or a node's part of it, has read. It is outdated
 * once one of them is set: another drawing could differ.
 */
export class Reading {
  #outdated = true;
  #touched = true;
  #isOpen = false;
  #asksAgain = false;
  #within: Reading | undefined;
  /** Counts the readings: signals read by an earlier drawing do not matter. */
  #edition = 0;

  /** Whether a signal that it read itself was set since. */
  get outdated(): boolean {
    return this.#outdated;
  }

  /** Whether it, or a reading within it, is outdated. */
  get touched(): boolean {
    return this.#touched;
  }

  /** Marks a change that no signal reports. */
  invalidate(): void {
    this.#outdated = true;
    this.#touch();
  }

  /**
   * Begins again: until the returned function is called, this one is current.
   */
  begin(): () => void {
    this.#outdated = false;
    this.#asksAgain = false;
    this.#edition++;
    return this.review();
  }

  /** Reads its inner readings again; signals that it read itself stay valid. */
  review(): () => void {
    const {outer, leave} = enter(this);
    this.#touched = this.#outdated;
    this.#within = outer;
    this.#isOpen = true;
    return () => {
      this.#isOpen = false;
      leave();
      if (this.#asksAgain) this.invalidate();
    };
  }

  /** Is outdated as soon as it ends. */
  askAgain(): void {
    this.#asksAgain = true;
  }

  /** Records that it reads a signal. */
  note(event: ReadEvent): void {
    event[readers] ??= new Map();
    event[readers].set(this, this.#edition);
  }

  /** Receives that a signal was set which it read in some edition. */
  hear(edition: number): void {
    // A signal set during the reading is part of the result.
    if (edition === this.#edition && !this.#isOpen) this.invalidate();
  }

  #touch(): void {
    if (this.#touched) return;
    this.#touched = true;
    if (this.#within) this.#within.#touch();
  }
}

/** Has the current reading made again, whatever its signals say. */
export function askAgain(): void {
  current?.askAgain();
}

/**
 * Connects readings to signals. Every way to read a signal, including
 * `isInitial()`, goes through `collect`, and every way to change one through
 * `raise`.
 */
export function observeSignals({
  DependencyContext,
  FlagDispatcher,
}: StageCore): void {
  if (observed.has(FlagDispatcher)) return;
  observed.add(FlagDispatcher);

  before(DependencyContext, 'collect', (signal: Signal) =>
    current?.note(signal.event),
  );
  before(FlagDispatcher, 'raise', (event: ReadEvent) => {
    event[readers]?.forEach((edition, reading) => reading.hear(edition));
  });
}

/** Calls a hook before every call of a method. */
function before(
  type: {readonly prototype: object},
  method: string,
  notice: (instance: Signal & ReadEvent) => void,
): void {
  const native: Method = Reflect.get(type.prototype, method);
  const noticed: Method = function () {
    notice(this);
    native.call(this);
  };
  Reflect.set(type.prototype, method, noticed);
}

type Method = (this: Signal & ReadEvent) => void;
