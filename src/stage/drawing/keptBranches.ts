import {Reading} from '../motionCanvas/reading.ts';

/** What was made of a node and of those that it holds. */
interface Kept {
  /** What was read of the node itself. */
  readonly reading: Reading;
}

/** How a branch comes about. */
interface Making<TBranch> {
  /** Whether a branch that reads the same still stands for its node. */
  holds(kept: TBranch): boolean;
  /** Makes it, while `reading` reads. */
  make(reading: Reading): TBranch;
  /** Makes again what is within it, where something was set that was read of that. */
  review(kept: TBranch): TBranch;
}

/**
 * Branches of a tree of nodes. One is made again only when something that was read
 * of its node was set; where that was read of a node within it, it is reviewed.
 */
export class KeptBranches<TBranch extends Kept> {
  /** One for each node, as signals remember those who read them. */
  readonly #readings = new WeakMap<object, Reading>();
  #kept = new WeakMap<object, TBranch>();

  /** The branch that a node had last. */
  of(node: object): TBranch | undefined {
    return this.#kept.get(node);
  }

  /** Makes all anew. */
  forget(): void {
    this.#kept = new WeakMap();
  }

  /** The branch of a node as it is now. */
  branch(node: object, making: Making<TBranch>): TBranch {
    const kept = this.#kept.get(node);
    const stands = kept && !kept.reading.outdated && making.holds(kept);
    if (stands && !kept.reading.touched) return kept;
    const branch = stands ? reviewed(kept, making) : this.#made(node, making);
    this.#kept.set(node, branch);
    return branch;
  }

  #made(node: object, making: Making<TBranch>): TBranch {
    const reading = this.#readings.get(node) ?? new Reading();
    this.#readings.set(node, reading);
    const end = reading.begin();
    try {
      return making.make(reading);
    } finally {
      end();
    }
  }
}

function reviewed<TBranch extends Kept>(
  kept: TBranch,
  making: Making<TBranch>,
): TBranch {
  const end = kept.reading.review();
  try {
    return making.review(kept);
  } finally {
    end();
  }
}
