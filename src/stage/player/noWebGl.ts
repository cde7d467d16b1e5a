import type * as Core from '@motion-canvas/core';

/** Stands in for WebGL, and says so when a scene needs it. */
export function noWebGl(): Core.SharedWebGLContext {
  const stand: Pick<Core.SharedWebGLContext, 'borrow' | 'dispose'> = {
    borrow: owner => {
      const node = shadedNode(owner as unknown as Shaders);
      throw new Error(
        `${node ?? 'A node'} has shaders, and the stage has no WebGL. Draw it without shaders, for example with filters, or render this scene in Motion Canvas's editor.`,
      );
    },
    dispose: () => undefined,
  };
  return stand as Core.SharedWebGLContext;
}

interface ShadedNode {
  readonly key: string;
  shaders(): readonly unknown[];
}

interface View {
  findFirst(predicate: (node: ShadedNode) => boolean): ShadedNode | null;
}

/** A scene's shaders, which borrow the context for all of its nodes. */
interface Shaders {
  readonly scene: {getView(): View};
}

function shadedNode({scene}: Shaders): string | undefined {
  return scene.getView().findFirst(node => node.shaders().length > 0)?.key;
}
