import type {Outcome} from './equationFault.ts';
import type {ReadBack, ReadKind} from './reading.ts';

/** Something that is shown at a moment. */
interface Shown {
  readonly kind: ReadKind;
  /** In one line. */
  readonly text: string;
  /** The id of the map that it stands at. */
  readonly at?: string | undefined;
  /** What tells it from others that read the same. */
  readonly key?: string;
}

interface Noted extends Pick<ReadBack, 'kind' | 'time' | 'until' | 'shown'> {
  readonly outcome: () => Outcome;
}

/** What was read, each thing once, from the moment at which it is first seen. */
export class ReadingList {
  private readonly noted = new Map<string, Noted>();
  private now: string[] = [];

  /** Another moment begins. */
  public begin(): void {
    this.now = [];
  }

  /** Nothing has changed since the last moment. */
  public stays(time: number): void {
    for (const key of this.now) {
      this.noted.set(key, {...this.noted.get(key)!, until: time});
    }
  }

  /** @param outcome - Asked for at the end, when all of the figure is known. */
  public note(
    {kind, text, at = '', key = text}: Shown,
    time: number,
    outcome: () => Outcome,
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
    return Array.from(this.noted.values(), ({outcome, ...noted}) => {
      const found = outcome();
      return found.kind === 'true'
        ? {...noted, outcome: found.kind}
        : {...noted, outcome: found.kind, why: found.why};
    });
  }
}
