import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from '../process/root.ts';
import {orderOf} from './orderOf.ts';

type OrderOf = typeof orderOf;

/** Still orders computed from current sources. */
export interface FreshOrders {
  /** Prepares for edits; until then this process's own sources count. */
  prepare(): Promise<void>;
  /** Records edited files; returns the function that computes orders now. */
  after(files: readonly string[]): Promise<OrderOf>;
}

/** The result of `bin/compile.mjs` for a module and its imports. */
interface Compiler {
  compile(): Promise<{
    /** The compiled module, with another name for other content. */
    readonly file: string;
    /** Absolute paths of its sources. */
    readonly sources: readonly string[];
  }>;
}

/** The parts of that file in use. */
interface CompilerModule {
  readonly openCompiler: (
    root: string,
    entry: string,
    folder: string,
  ) => Promise<Compiler>;
}

/**
 * Recompiles the module that computes orders when one of its sources was
 * edited: the drawing process goes on and stays warm.
 *
 * @param folder - A private folder for compiled modules.
 */
export function freshOrders(folder: string): FreshOrders {
  let current: OrderOf = orderOf;
  let sources: ReadonlySet<string> | undefined;
  let compiler: Compiler | undefined;

  async function load(): Promise<OrderOf> {
    compiler ??= await openCompiler(folder);
    const compiled = await compiler.compile();
    sources = new Set(compiled.sources);
    const url = pathToFileURL(compiled.file).href;
    const module: {readonly orderOf: OrderOf} = await import(url);
    return module.orderOf;
  }

  return {
    prepare: async () => {
      // Also loads its packages.
      if (!sources) await load();
    },
    after: async files => {
      const isStale = files.some(file => sources?.has(file) ?? true);
      if (isStale) current = await load();
      return current;
    },
  };
}

async function openCompiler(folder: string): Promise<Compiler> {
  // It keeps its path when the program is compiled.
  const file = path.join(root, 'bin/compile.mjs');
  const {openCompiler}: CompilerModule = await import(pathToFileURL(file).href);
  return openCompiler(root, 'src/cli/watch/orderOf.ts', folder);
}
