import type {Plugin} from 'vite';
import {isOfPackage} from '../../linking/linkage.ts';

/**
 * Keeps modules that are imported for what they do, as Vite's server does, from which
 * Motion Canvas exports, though their package.json declares them free of effects.
 * Packages may leave modules out; with all of them a bundle is ten times as large.
 *
 * @param root - The folder of the project.
 */
export function keptEffects(root: string): Plugin {
  return {
    name: 'kept-effects',
    enforce: 'post',
    transform: {
      filter: {id: /\.[cm]?[jt]sx?$/},
      handler: (_, id) =>
        isOfPackage(id, root) ? null : {moduleSideEffects: true},
    },
  };
}
