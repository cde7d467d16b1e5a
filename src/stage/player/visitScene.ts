import type * as Core from '@motion-canvas/core';
import type {Matrix} from '../drawing/matrix.ts';

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

/** Shows every node of a scene, in the order in which they are drawn. */
export function visitScene(
  scene: Core.Scene,
  visitor: (visited: VisitedNode) => void,
): void {
  const view: unknown = Reflect.get(scene, 'getView')?.call(scene);
  if (isSceneNode(view)) visitNode(view, [], visitor);
}

/** What is asked of a node of `@motion-canvas/2d`. */
interface SceneNode {
  readonly key: string;
  zIndex(): number;
  absoluteOpacity(): number;
  localToWorld(): DOMMatrix;
  children(): readonly SceneNode[];
}

function visitNode(
  node: SceneNode,
  holders: readonly string[],
  visitor: (visited: VisitedNode) => void,
): void {
  const {key} = node;
  const {a, b, c, d, e, f} = node.localToWorld();
  const toDrawing: Matrix = [a, b, c, d, e, f];
  visitor({node, key, holders, opacity: node.absoluteOpacity(), toDrawing});
  const children = [...node.children()].sort(
    (one, other) => one.zIndex() - other.zIndex(),
  );
  for (const child of children) visitNode(child, [...holders, key], visitor);
}

function isSceneNode(view: unknown): view is SceneNode {
  return typeof view === 'object' && view !== null && 'localToWorld' in view;
}
