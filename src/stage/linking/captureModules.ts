import type {Plugin, ResolvedConfig} from 'vite';
import type {Target} from './linkage.ts';

/** The output of Vite and its plugins for a project's modules. */
export interface CapturedModules {
  readonly code: Map<string, string>;
  /** Whether a module has side effects, as its package declares. */
  readonly sideEffects: Map<string, boolean | 'no-treeshake'>;
  /** The targets of imports, by importer. */
  readonly resolved: Map<string, Map<string, Target>>;
  config: ResolvedConfig | undefined;
  /** Number of bundled files: one chunk, when there are no assets. */
  files: number;
}

export function noModules(): CapturedModules {
  return {
    code: new Map(),
    sideEffects: new Map(),
    resolved: new Map(),
    config: undefined,
    files: 0,
  };
}

/** Records the modules that Vite bundles. */
export function captureModules(captured: CapturedModules): Plugin {
  return {
    name: 'motion-canvas-stage-capture',
    enforce: 'pre',
    configResolved(config) {
      captured.config = config;
    },
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (importer === undefined) return null;
        const found = await this.resolve(source, importer, {
          ...options,
          skipSelf: true,
        });
        if (found) {
          const targets = captured.resolved.get(importer) ?? new Map();
          captured.resolved.set(importer, targets);
          targets.set(source, found.external ? {external: found.id} : found.id);
        }
        return found;
      },
    },
    moduleParsed({id, code, moduleSideEffects}) {
      captured.code.set(id, code ?? '');
      captured.sideEffects.set(id, moduleSideEffects ?? true);
    },
    generateBundle(_options, bundle) {
      captured.files = Object.values(bundle).filter(
        ({fileName}) => !fileName.endsWith('.map'),
      ).length;
    },
  };
}
