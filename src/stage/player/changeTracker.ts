import type * as Core from '@motion-canvas/core';

/**
 * Tells whether a drawing could come out differently than the last one: some
 * signal that it read has been set since.
 */
export interface ChangeTracker {
  readonly changed: boolean;
  /** Draws, and notes what is read meanwhile. */
  track(draw: () => Promise<void>): Promise<void>;
  /** Something changed that no signal tells of. */
  invalidate(): void;
}

/** A signal's change event, with the drawing that last read it. */
interface ReadEvent {
  [readBy]?: Drawing;
}

interface Drawing {
  outdated: boolean;
}

const readBy = Symbol('the drawing that read this signal');
const observed = new WeakSet<object>();

/** The drawing in progress. Scenes draw one after the other. */
let current: Drawing | undefined;

export function createChangeTracker(core: typeof Core): ChangeTracker {
  observeSignals(core);
  let last: Drawing = {outdated: true};
  return {
    get changed() {
      return last.outdated;
    },
    invalidate() {
      last.outdated = true;
    },
    async track(draw) {
      last = current = {outdated: false};
      try {
        await draw();
      } finally {
        current = undefined;
      }
    },
  };
}

/**
 * Every way to read a signal, `isInitial()` too, goes through `collect`, and
 * every way to change one through `raise`.
 */
function observeSignals({
  DependencyContext,
  FlagDispatcher,
}: typeof Core): void {
  if (observed.has(FlagDispatcher)) return;
  observed.add(FlagDispatcher);

  const signal = DependencyContext.prototype as unknown as {
    collect(this: {event: ReadEvent}): void;
  };
  const {collect} = signal;
  signal.collect = function () {
    if (current) markRead(this.event, current);
    collect.call(this);
  };

  const event = FlagDispatcher.prototype as Core.FlagDispatcher & ReadEvent;
  const {raise} = event;
  event.raise = function (this: typeof event) {
    const drawing = this[readBy];
    // What is set while it is being drawn is what the drawing shows.
    if (drawing && drawing !== current) drawing.outdated = true;
    raise.call(this);
  };
}

function markRead(event: ReadEvent, drawing: Drawing): void {
  // Two players read it: the one that does not remember it cannot be sure.
  const other = event[readBy];
  if (other && other !== drawing) other.outdated = true;
  event[readBy] = drawing;
}
