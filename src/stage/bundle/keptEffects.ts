import type {Plugin, UserConfig} from 'vite';
import {isOfPackage} from '../linking/linkage.ts';

/**
 * Keeps what a project does in passing, as Vite's server does, from which Motion
 * Canvas exports: JSX whose value is unused sets its `ref`, and a module may be
 * imported for what it does though its package.json declares it free of effects.
 * Packages may leave modules out; with all of them a bundle is ten times as large.
 *
 * @param root - The folder of the project.
 */
export function keptEffects(root: string): Plugin {
  return {
    name: 'kept-effects',
    enforce: 'post',
    config: keepJsx,
    transform: {
      filter: {id: /\.[cm]?[jt]sx?$/},
      handler: (_, id) =>
        isOfPackage(id, root) ? null : {moduleSideEffects: true},
    },
  };
}

/** Compilers mark JSX as pure, unless they are told. */
function keepJsx(config: UserConfig): void {
  const {oxc, esbuild} = config;
  if (oxc && typeof oxc.jsx !== 'string') {
    config.oxc = {...oxc, jsx: {...oxc.jsx, pure: false}};
  } else if (oxc === undefined && esbuild !== false) {
    config.esbuild = {...esbuild, jsxSideEffects: true};
  }
}
