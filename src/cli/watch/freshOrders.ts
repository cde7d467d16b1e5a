import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from '../process/root.ts';
import {orderOf} from './orderOf.ts';

type OrderOf = typeof orderOf;

/** Orders as their sources are now. */
export interface FreshOrders {
  /** Makes ready for edits; until then sources are those that this process runs. */
  prepare(): Promise<void>;
  /** Takes note of edited files; gives what reads orders now. */
  after(files: readonly string[]): Promise<OrderOf>;
}

/** What `bin/compile.mjs` makes of one module and all that it imports. */
interface Compiler {
  compile(): Promise<{
    /** The compiled module, under another name for other content. */
    readonly file: string;
    /** Absolute paths of its sources. */
    readonly sources: readonly string[];
  }>;
}

/** What it uses of that file. */
interface CompilerModule {
  readonly openCompiler: (
    root: string,
    entry: string,
    folder: string,
  ) => Promise<Compiler>;
}

/**
 * Has what reads orders compiled anew when one of its sources was edited: a process
 * that draws goes on, and need not be warm again.
 *
 * @param folder - For what is compiled; nobody else's.
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
      // Loads the packages that it stands on, too.
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
  // It stays where it is when the program is compiled.
  const file = path.join(root, 'bin/compile.mjs');
  const {openCompiler}: CompilerModule = await import(pathToFileURL(file).href);
  return openCompiler(root, 'src/cli/watch/orderOf.ts', folder);
}
