import {branchOf, isBranch, type Branch, type Part} from './branch.ts';
import type {Mark} from './mark.ts';
import {Reading} from '../motionCanvas/reading.ts';
import {sameStyle} from './style.ts';
import type {StyleStack} from './styleStack.ts';

/**
 * A drawing as it grows: marks, and a branch for every node. A node that would
 * draw the same again is not asked: its branch of the drawing before is kept.
 */
export class DrawingTree {
  readonly #styles: StyleStack;
  /** One for each node, as signals remember those who read them. */
  readonly #readings = new WeakMap<object, Reading>();
  #kept = new WeakMap<object, Branch>();
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
    this.#kept = new WeakMap();
  }

  add(mark: Mark): void {
    this.#parts.push(mark);
  }

  /** Adds what a node draws by `render`, or that it draws what it drew. */
  branch(node: object, render: () => void): void {
    const kept = this.#kept.get(node);
    const branch =
      kept && this.#holds(kept)
        ? this.#reviewed(kept)
        : this.#drawn(node, render);
    // A branch belongs to one holder: another would not hear of changes.
    const isElsewhere = kept && kept.holder !== this.#holder;
    if (isElsewhere || this.#met.has(node)) this.#isWhole = false;
    this.#met.add(node);
    this.#kept.set(node, branch);
    this.#parts.push(branch);
  }

  /** Whether the node would draw the same itself; those that it holds may not. */
  #holds({reading, style}: Branch): boolean {
    return !reading.outdated && sameStyle(style, this.#styles.current);
  }

  #drawn(node: object, render: () => void): Branch {
    const style = this.#styles.current;
    const holder = this.#holder;
    const reading = this.#readings.get(node) ?? new Reading();
    this.#readings.set(node, reading);
    const parts = this.#partsOf(node, reading.begin(), render);
    return branchOf({node, holder, render, style, parts, reading});
  }

  /** The branch with those parts drawn again that would come out differently. */
  #reviewed(branch: Branch): Branch {
    const {node, reading} = branch;
    if (!reading.touched) return branch;
    const parts = this.#partsOf(node, reading.review(), () => {
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
  #partsOf(
    node: object,
    endReading: () => void,
    draw: () => void,
  ): readonly Part[] {
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
      endReading();
    }
    return parts;
  }
}
