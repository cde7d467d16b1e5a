import {Reading} from '../motionCanvas/reading.ts';

/** The result for a node and its descendants. */
interface Kept {
  /** The signals that the node itself read. */
  readonly reading: Reading;
}

/** How to make, check and update a branch. */
interface Making<TBranch> {
  /** Whether a branch with unchanged signals is still valid for its node. */
  holds(kept: TBranch): boolean;
  /** Makes the branch while `reading` records signals. */
  make(reading: Reading): TBranch;
  /** Updates the branches inside it, when a signal read there was set. */
  review(kept: TBranch): TBranch;
}

/**
 * Branches of a tree of nodes. A branch is made again only when a signal read
 * by its node was set; when a signal read by a descendant was set, the branch
 * is reviewed.
 */
export class KeptBranches<TBranch extends Kept> {
  /** One for each node, since signals remember their readers. */
  readonly #readings = new WeakMap<object, Reading>();
  #kept = new WeakMap<object, TBranch>();

  /** The last branch of a node. */
  of(node: object): TBranch | undefined {
    return this.#kept.get(node);
  }

  /** Makes all branches again. */
  forget(): void {
    this.#kept = new WeakMap();
  }

  /** The current branch of a node. */
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
