import type {StageCore} from '../core.ts';

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

interface Signal {
  readonly event: ReadEvent;
}

interface Drawing {
  outdated: boolean;
}

const readBy = Symbol('the drawing that read this signal');
const observed = new WeakSet<object>();

/** The drawing in progress. Scenes draw one after the other. */
let current: Drawing | undefined;

export function createChangeTracker(core: StageCore): ChangeTracker {
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
function observeSignals({DependencyContext, FlagDispatcher}: StageCore): void {
  if (observed.has(FlagDispatcher)) return;
  observed.add(FlagDispatcher);

  before(DependencyContext, 'collect', (signal: Signal) => {
    if (current) markRead(signal.event, current);
  });
  before(FlagDispatcher, 'raise', (event: ReadEvent) => {
    const drawing = event[readBy];
    // What is set while it is being drawn is what the drawing shows.
    if (drawing && drawing !== current) drawing.outdated = true;
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

function markRead(event: ReadEvent, drawing: Drawing): void {
  // Two players read it: the one that does not remember it cannot be sure.
  const other = event[readBy];
  if (other && other !== drawing) other.outdated = true;
  event[readBy] = drawing;
}
