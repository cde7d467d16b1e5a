import {branchOf, isBranch, type Branch, type Part} from './branch.ts';
import {KeptBranches} from './keptBranches.ts';
import type {Mark} from './mark.ts';
import type {Reading} from '../motionCanvas/reading.ts';
import {sameStyle} from './style.ts';
import type {StyleStack} from './styleStack.ts';

/**
 * A drawing as it grows: marks, and a branch for every node. A node that would
 * draw the same again is not asked: its branch of the drawing before is kept.
 */
export class DrawingTree {
  readonly #styles: StyleStack;
  readonly #branches = new KeptBranches<Branch>();
  /** Nodes that this drawing has met; those of kept branches are not. */
  #met = new Set<object>();
  #holder: object | undefined;
  #isWhole = true;
  #parts: Part[] = [];

  /** @param styles - what the context that is drawn with is set to. */
  constructor(styles: StyleStack) {
    this.#styles = styles;
  }

  /** What is drawn so far, or within the node that is drawing. */
  get parts(): readonly Part[] {
    return this.#parts;
  }

  /** Whether a node is drawing. */
  get isWithinNode(): boolean {
    return this.#holder !== undefined;
  }

  /** Whether all is in it: false where a node is drawn in two places. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Starts with nothing drawn. */
  begin(): void {
    this.#parts = [];
    this.#met = new Set();
    this.#isWhole = true;
  }

  /** Asks all nodes again. */
  forget(): void {
    this.#branches.forget();
  }

  add(mark: Mark): void {
    this.#parts.push(mark);
  }

  /** Adds what a node draws by `render`, or that it draws what it drew. */
  branch(node: object, render: () => void): void {
    const kept = this.#branches.of(node);
    const branch = this.#branches.branch(node, {
      holds: ({style}) => sameStyle(style, this.#styles.current),
      make: reading => this.#drawn(node, render, reading),
      review: branch => this.#reviewed(branch),
    });
    // A branch belongs to one holder: another would not hear of changes.
    const isElsewhere = kept && kept.holder !== this.#holder;
    if (isElsewhere || this.#met.has(node)) this.#isWhole = false;
    this.#met.add(node);
    this.#parts.push(branch);
  }

  #drawn(node: object, render: () => void, reading: Reading): Branch {
    const style = this.#styles.current;
    const holder = this.#holder;
    const parts = this.#partsOf(node, render);
    return branchOf({node, holder, render, style, parts, reading});
  }

  /** The branch with those parts drawn again that would come out differently. */
  #reviewed(branch: Branch): Branch {
    const parts = this.#partsOf(branch.node, () => {
      for (const part of branch.parts) {
        if (isBranch(part) && part.reading.touched) {
          this.#styles.resume(part.style);
          this.branch(part.node, part.render);
        } else this.#parts.push(part);
      }
    });
    return branchOf({...branch, parts});
  }

  /** The parts that a node draws; styles are left as they were. */
  #partsOf(node: object, draw: () => void): readonly Part[] {
    const [outer, holder] = [this.#parts, this.#holder];
    const style = this.#styles.current;
    const parts: Part[] = [];
    this.#parts = parts;
    this.#holder = node;
    try {
      draw();
    } finally {
      this.#parts = outer;
      this.#holder = holder;
      this.#styles.resume(style);
    }
    return parts;
  }
}
