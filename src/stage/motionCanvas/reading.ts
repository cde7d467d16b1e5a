import type {StageCore} from './core.ts';

/** A signal's change event, with those who have read the signal. */
interface ReadEvent {
  [readers]?: Map<Reading, number>;
}

interface Signal {
  readonly event: ReadEvent;
}

const readers = Symbol('who has read this signal, and for which drawing');
const observed = new WeakSet<object>();

/** Who reads at the moment: scenes are drawn one after the other. */
let current: Reading | undefined;

/** Has a reading read until the function that it gives is called. */
function enter(reading: Reading) {
  const outer = current;
  current = reading;
  const leave = () => {
    current = outer;
  };
  return {outer, leave};
}

/**
 * What a drawing, or a node's part of it, has read of signals. It is outdated
 * once one of them is set: drawn again, it could come out differently.
 */
export class Reading {
  #outdated = true;
  #touched = true;
  #isOpen = false;
  #within: Reading | undefined;
  /** Counts how often it was read: what an earlier drawing read says nothing. */
  #edition = 0;

  /** Whether a signal that it read itself was set since. */
  get outdated(): boolean {
    return this.#outdated;
  }

  /** Whether it is outdated, or a reading within it is. */
  get touched(): boolean {
    return this.#touched;
  }

  /** Something changed that no signal tells of. */
  invalidate(): void {
    this.#outdated = true;
    this.#touch();
  }

  /** Begins anew: until the function that it gives is called, this one reads. */
  begin(): () => void {
    this.#outdated = false;
    this.#edition++;
    return this.review();
  }

  /** Has what is within it read again; what it read itself stays valid. */
  review(): () => void {
    const {outer, leave} = enter(this);
    this.#touched = this.#outdated;
    this.#within = outer;
    this.#isOpen = true;
    return () => {
      this.#isOpen = false;
      leave();
    };
  }

  /** Notes that it reads a signal. */
  note(event: ReadEvent): void {
    event[readers] ??= new Map();
    event[readers].set(this, this.#edition);
  }

  /** Hears that a signal is set which it read in some edition. */
  hear(edition: number): void {
    // What is set while it reads is what it shows.
    if (edition === this.#edition && !this.#isOpen) this.invalidate();
  }

  #touch(): void {
    if (this.#touched) return;
    this.#touched = true;
    if (this.#within) this.#within.#touch();
  }
}

/**
 * Has readings hear of signals. Every way to read one, `isInitial()` too, goes
 * through `collect`, and every way to change one through `raise`.
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

/** Has every call of a method noticed before it does its work. */
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
