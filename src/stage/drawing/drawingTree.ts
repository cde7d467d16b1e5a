import {branchOf, isBranch, type Branch, type Part} from './branch.ts';
import {KeptBranches} from './keptBranches.ts';
import type {Mark} from './mark.ts';
import type {Reading} from '../motionCanvas/reading.ts';
import {sameStyle} from './style.ts';
import type {StyleStack} from './styleStack.ts';

/**
 * A drawing under construction: marks, and a branch for every node. A node that
 * would draw the same again is not asked; its last branch is kept.
 */
export class DrawingTree {
  readonly #styles: StyleStack;
  readonly #branches = new KeptBranches<Branch>();
  /** Nodes that this drawing has visited, without those of kept branches. */
  #met = new Set<object>();
  #holder: object | undefined;
  #isWhole = true;
  #parts: Part[] = [];

  /** @param styles - The style of the context in use. */
  constructor(styles: StyleStack) {
    this.#styles = styles;
  }

  /** The drawing so far, or the part of the current node. */
  get parts(): readonly Part[] {
    return this.#parts;
  }

  /** Whether a node is being drawn. */
  get isWithinNode(): boolean {
    return this.#holder !== undefined;
  }

  /**
   * Whether the drawing is complete; false when a node is drawn in two places.
   */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Starts an empty drawing. */
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

  /** Adds the drawing of a node by `render`, or keeps its last one. */
  branch(node: object, render: () => void): void {
    const kept = this.#branches.of(node);
    const branch = this.#branches.branch(node, {
      holds: ({style}) => sameStyle(style, this.#styles.current),
      make: reading => this.#drawn(node, render, reading),
      review: branch => this.#reviewed(branch),
    });
    // A branch belongs to one parent: another one would not hear of changes.
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

  /** The branch after drawing those parts again that would differ. */
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

  /** The parts that a node draws; the style is restored. */
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
