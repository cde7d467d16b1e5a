import {
  branchOf,
  isBranch,
  type Branch,
  type DrawnNode,
  type Part,
} from './branch.ts';
import type {Mark} from './mark.ts';
import {Reading} from './reading.ts';
import {sameStyle} from './style.ts';
import type {StyleStack} from './styleStack.ts';

/**
 * A drawing as it grows: marks, and a branch for every node. A node that would
 * draw the same again is not asked: its branch of the drawing before is kept.
 */
export class DrawingTree {
  readonly #styles: StyleStack;
  #kept = new WeakMap<DrawnNode, Branch>();
  #parts: Part[] = [];
  #depth = 0;

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
    return this.#depth > 0;
  }

  /** Starts with nothing drawn. */
  begin(): void {
    this.#parts = [];
  }

  /** Asks all nodes again. */
  forget(): void {
    this.#kept = new WeakMap();
  }

  add(mark: Mark): void {
    this.#parts.push(mark);
  }

  /**
   * Adds what a node draws by `render`, or that it draws what it drew. Other
   * nodes are drawn on `context`, which notes their marks here.
   */
  branch(node: DrawnNode, render: () => void, context: object): void {
    const style = this.#styles.current;
    const kept = this.#kept.get(node);
    const isKept =
      kept && !kept.reading.outdated && sameStyle(kept.style, style);
    const branch = isKept
      ? this.#reviewed(kept, context)
      : this.#drawn(node, kept?.reading ?? new Reading(), render);
    this.#kept.set(node, branch);
    this.#parts.push(branch);
  }

  #drawn(node: DrawnNode, reading: Reading, render: () => void): Branch {
    const style = this.#styles.current;
    const parts = this.#partsOf(reading.begin(), render);
    return branchOf({node, style, parts, reading});
  }

  /** The branch with those parts drawn again that would come out differently. */
  #reviewed(branch: Branch, context: object): Branch {
    if (!branch.reading.touched) return branch;
    const parts = this.#partsOf(branch.reading.review(), () => {
      for (const part of branch.parts) {
        if (isBranch(part) && part.reading.touched) {
          this.#styles.resume(part.style);
          part.node.render(context);
        } else this.#parts.push(part);
      }
    });
    return branchOf({...branch, parts});
  }

  /** The parts that some work draws; styles are left as they were. */
  #partsOf(endReading: () => void, draw: () => void): readonly Part[] {
    const outer = this.#parts;
    const style = this.#styles.current;
    const parts: Part[] = [];
    this.#parts = parts;
    this.#depth++;
    try {
      draw();
    } finally {
      this.#depth--;
      this.#parts = outer;
      this.#styles.resume(style);
      endReading();
    }
    return parts;
  }
}
