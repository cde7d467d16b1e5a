import type * as Core from '@motion-canvas/core';
import type {Box} from '../../box.ts';
import {KeptBranches} from '../drawing/keptBranches.ts';
import {shared, transformed} from '../skia/bounds.ts';
import type {Matrix} from '../skia/matrix.ts';
import type {Reading} from '../motionCanvas/reading.ts';
import {
  cutsOff,
  holderOf,
  nodeFacts,
  type NodeFacts,
} from '../motionCanvas/nodes/nodeFacts.ts';
import {sceneView} from '../motionCanvas/sceneView.ts';

/** A node of a scene in its current place. */
export interface VisitedNode {
  /** The node itself, of whatever class the scene uses. */
  readonly node: object;
  /** Unique within the scene. */
  readonly key: string;
  /** The keys of its ancestors, the outermost first. */
  readonly holders: readonly string[];
  /** Its own opacity times that of all ancestors. */
  readonly opacity: number;
  /**
   * The transform from its coordinates to pixels of the drawing: a, b, c, d, e,
   * f as in CSS `matrix()`.
   */
  readonly toDrawing: Matrix;
  /** What it draws, by its class; found when it is asked for. */
  readonly facts: NodeFacts;
  /**
   * The box in pixels of the drawing that its ancestors cut it off at; none if they do
   * not. Found when it is asked for.
   */
  readonly cutTo: Box | undefined;
}

/** Returns a result for a node. */
export type Visitor<TSaid> = (visited: VisitedNode) => TSaid;

/** The results of a node and its descendants. */
interface Branch<TSaid> {
  readonly node: SceneNode;
  readonly holders: readonly string[];
  readonly said: TSaid;
  /** The keys of this node and its ancestors: the `holders` of its children. */
  readonly inner: readonly string[];
  /** In order of drawing. */
  readonly held: readonly Branch<TSaid>[];
  /** The signals that the node itself read. */
  readonly reading: Reading;
}

/**
 * Shows nodes to a visitor, each one again only when a signal read from it was
 * set.
 */
export class Visits<TSaid> {
  readonly visitor: Visitor<TSaid>;
  readonly #branches = new KeptBranches<Branch<TSaid>>();

  constructor(visitor: Visitor<TSaid>) {
    this.visitor = visitor;
  }

  /** The results for every node of a scene, in order of drawing. */
  visit(scene: Core.Scene): readonly TSaid[] {
    const view = sceneView(scene);
    const said: TSaid[] = [];
    if (view && isSceneNode(view)) collect(this.#branch(view, outermost), said);
    return said;
  }

  #branch(node: SceneNode, holders: readonly string[]): Branch<TSaid> {
    const isSame = (kept: Branch<TSaid>) => kept.holders === holders;
    const kept = this.#branches.of(node);
    const inner = kept && isSame(kept) ? kept.inner : [...holders, node.key];
    const held = (nodes: readonly SceneNode[]) =>
      nodes.map(child => this.#branch(child, inner));
    return this.#branches.branch(node, {
      holds: isSame,
      make: reading => {
        const said = this.visitor(visited(node, holders));
        return {node, holders, said, inner, held: held(heldBy(node)), reading};
      },
      review: kept => ({...kept, held: held(kept.held.map(({node}) => node))}),
    });
  }
}

/**
 * Roots have no holders. One shared list, since lists are compared by identity.
 */
const outermost: readonly string[] = [];

function collect<TSaid>({said, held}: Branch<TSaid>, all: TSaid[]): void {
  all.push(said);
  for (const branch of held) collect(branch, all);
}

/** The part of a `@motion-canvas/2d` node that visits use. */
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
  return {
    node,
    key: node.key,
    holders,
    opacity: node.absoluteOpacity(),
    toDrawing: placeOf(node),
    get facts() {
      return nodeFacts(node);
    },
    get cutTo() {
      return cutBox(node);
    },
  };
}

function placeOf(node: SceneNode): Matrix {
  const {a, b, c, d, e, f} = node.localToWorld();
  return [a, b, c, d, e, f];
}

function cutBox(node: object): Box | undefined {
  const holder = holderOf(node);
  if (!holder) return undefined;
  const beyond = cutBox(holder);
  if (!cutsOff(holder) || !isSceneNode(holder)) return beyond;
  const own = transformed(nodeFacts(holder).box, placeOf(holder));
  return beyond ? shared(own, beyond) : own;
}

function heldBy(node: SceneNode): readonly SceneNode[] {
  return [...node.children()].sort(
    (one, other) => one.zIndex() - other.zIndex(),
  );
}
