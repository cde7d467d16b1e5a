import type * as Core from '@motion-canvas/core';
import type {Matrix} from '../drawing/matrix.ts';
import {Reading} from '../motionCanvas/reading.ts';
import {sceneView} from '../motionCanvas/sceneView.ts';

/** A node of a scene where it stands at this moment. */
export interface VisitedNode {
  /** The node itself, of whatever class the scene has made it. */
  readonly node: object;
  /** Unlike that of any other node of the scene. */
  readonly key: string;
  /** The keys of the nodes that hold it, the outermost first. */
  readonly holders: readonly string[];
  /** Its own opacity times that of all its holders. */
  readonly opacity: number;
  /** Takes its coordinates to pixels of the drawing: a, b, c, d, e, f as in CSS `matrix()`. */
  readonly toDrawing: Matrix;
}

/** Says something of a node. */
export type Visitor<TSaid> = (visited: VisitedNode) => TSaid;

/** What was said of a node, and of those that it holds. */
interface Branch<TSaid> {
  readonly node: SceneNode;
  readonly holders: readonly string[];
  readonly said: TSaid;
  /** The holders of what it holds. */
  readonly inner: readonly string[];
  /** In the order in which they are drawn. */
  readonly held: readonly Branch<TSaid>[];
  /** What was read of the node itself. */
  readonly reading: Reading;
}

/** Shows nodes to a visitor, each again only when something that was read of it was set. */
export class Visits<TSaid> {
  readonly visitor: Visitor<TSaid>;
  /** One for each node, as signals remember those who read them. */
  readonly #readings = new WeakMap<object, Reading>();
  readonly #kept = new WeakMap<object, Branch<TSaid>>();

  constructor(visitor: Visitor<TSaid>) {
    this.visitor = visitor;
  }

  /** What is said of every node of a scene, in the order in which they are drawn. */
  visit(scene: Core.Scene): readonly TSaid[] {
    const view = sceneView(scene);
    const said: TSaid[] = [];
    if (view && isSceneNode(view)) collect(this.#branch(view, outermost), said);
    return said;
  }

  #branch(node: SceneNode, holders: readonly string[]): Branch<TSaid> {
    const kept = this.#kept.get(node);
    const known = kept?.holders === holders ? kept : undefined;
    if (known && !known.reading.touched) return known;
    const branch =
      known && !known.reading.outdated
        ? this.#reviewed(known)
        : this.#shown(node, holders, known?.inner);
    this.#kept.set(node, branch);
    return branch;
  }

  /** The branch with those shown again of which something was set. */
  #reviewed(branch: Branch<TSaid>): Branch<TSaid> {
    const end = branch.reading.review();
    try {
      const held = branch.held.map(({node}) =>
        this.#branch(node, branch.inner),
      );
      return {...branch, held};
    } finally {
      end();
    }
  }

  #shown(
    node: SceneNode,
    holders: readonly string[],
    inner: readonly string[] = [...holders, node.key],
  ): Branch<TSaid> {
    const reading = this.#readings.get(node) ?? new Reading();
    this.#readings.set(node, reading);
    const end = reading.begin();
    try {
      const said = this.visitor(visited(node, holders));
      const held = heldBy(node).map(child => this.#branch(child, inner));
      return {node, holders, said, inner, held, reading};
    } finally {
      end();
    }
  }
}

/** The holders of what no node holds; always this list, as lists are told apart. */
const outermost: readonly string[] = [];

function collect<TSaid>({said, held}: Branch<TSaid>, all: TSaid[]): void {
  all.push(said);
  for (const branch of held) collect(branch, all);
}

/** What is asked of a node of `@motion-canvas/2d`. */
interface SceneNode {
  readonly key: string;
  zIndex(): number;
  absoluteOpacity(): number;
  localToWorld(): DOMMatrix;
  children(): readonly SceneNode[];
}

function isSceneNode(view: object): view is SceneNode {
  return 'localToWorld' in view;
}

function visited(node: SceneNode, holders: readonly string[]): VisitedNode {
  const {a, b, c, d, e, f} = node.localToWorld();
  return {
    node,
    key: node.key,
    holders,
    opacity: node.absoluteOpacity(),
    toDrawing: [a, b, c, d, e, f],
  };
}

function heldBy(node: SceneNode): readonly SceneNode[] {
  return [...node.children()].sort(
    (one, other) => one.zIndex() - other.zIndex(),
  );
}
