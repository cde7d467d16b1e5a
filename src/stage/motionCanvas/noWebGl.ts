import type * as Core from '@motion-canvas/core';
import type {StageCore} from './core.ts';

interface ShadedNode {
  readonly key: string;
  shaders(): readonly unknown[];
}

/** A scene's view, as far as finding a node in it needs it. */
interface View {
  findFirst(predicate: (node: ShadedNode) => boolean): ShadedNode | null;
}

/**
 * Replaces WebGL and throws when a scene needs it. Undefined for a version of Motion
 * Canvas without shaders.
 */
export function noWebGl(
  {SharedWebGLContext}: StageCore,
  logger: Core.Logger,
): Core.SharedWebGLContext | undefined {
  if (!SharedWebGLContext) return undefined;
  class NoWebGl extends SharedWebGLContext {
    override borrow(owner: Core.WebGLContextOwner): never {
      throw new Error(
        `${shadedNode(owner) ?? 'A node'} has shaders, and the stage has no WebGL. Draw it without shaders, for example with filters, or render this scene in its own editor.`,
      );
    }
  }
  return new NoWebGl(logger);
}

/** The owner is a scene's `Shaders`, which keeps its scene private. */
function shadedNode(owner: Core.WebGLContextOwner): string | undefined {
  const view: View = Reflect.get(owner, 'scene').getView();
  return view.findFirst(node => node.shaders().length > 0)?.key;
}
