import type {Outcome} from './equationFault.ts';
import type {ReadBack, ReadKind} from './reading.ts';

/** A part that is shown at a moment. */
interface Shown {
  readonly kind: ReadKind;
  /** In one line. */
  readonly text: string;
  /** The id of its place on the map. */
  readonly at?: string | undefined;
  /** A key that differs from other parts with the same text. */
  readonly key?: string;
}

interface Noted extends Pick<ReadBack, 'kind' | 'time' | 'until' | 'shown'> {
  readonly outcome: (seconds: number) => Outcome;
}

/** The readings of a figure, each part once, from the moment it is first seen. */
export class ReadingList {
  private readonly noted = new Map<string, Noted>();
  private now: string[] = [];

  /** Begins another moment. */
  public begin(): void {
    this.now = [];
  }

  /**
   * Says that nothing has changed: the parts of the last moment are still seen.
   */
  public stays(time: number): void {
    for (const key of this.now) {
      this.noted.set(key, {...this.noted.get(key)!, until: time});
    }
  }

  /**
   * @param outcome - Asked for at the end, when all of the figure is known, and for how
   *   many seconds the part is seen.
   */
  public note(
    {kind, text, at = '', key = text}: Shown,
    time: number,
    outcome: (seconds: number) => Outcome,
  ): void {
    const own = `${kind} ${key} ${at}`;
    this.now.push(own);
    const known = this.noted.get(own);
    const shown = at === '' ? text : `${text} at ${at}`;
    this.noted.set(
      own,
      known
        ? {...known, until: time}
        : {kind, time, until: time, shown, outcome},
    );
  }

  public all(): readonly ReadBack[] {
    const found = new Map<string, ReadBack>();
    for (const {outcome, ...noted} of this.noted.values()) {
      const {kind, why} = {
        why: undefined,
        ...outcome(noted.until - noted.time),
      };
      const key = `${noted.kind} ${noted.shown} ${kind} ${why}`;
      const known = found.get(key);
      found.set(key, {
        ...noted,
        outcome: kind,
        ...(why !== undefined && {why}),
        time: Math.min(noted.time, known?.time ?? Infinity),
        until: Math.max(noted.until, known?.until ?? 0),
      });
    }
    return withoutRead([...found.values()]);
  }
}

/**
 * The readings, without those that are unread at one moment and read at
 * another.
 */
function withoutRead(all: readonly ReadBack[]): readonly ReadBack[] {
  const read = new Set(
    all.filter(({outcome}) => outcome === 'true').map(keyOf),
  );
  return all.filter(one => one.outcome !== 'unread' || !read.has(keyOf(one)));
}

function keyOf({kind, shown}: ReadBack): string {
  return `${kind} ${shown}`;
}
