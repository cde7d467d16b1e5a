import {readFileSync} from 'node:fs';
import path from 'node:path';

/**
 * The declarations that some of them import, and they themselves, with imports by the
 * names of JavaScript modules, as every resolution of TypeScript reads them.
 *
 * @param entries - Paths of `.d.ts` files.
 * @returns The text of each by its path.
 */
export function reachedFrom(
  entries: readonly string[],
): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  const left = [...entries];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (reached.has(file)) continue;
    const here = path.dirname(file);
    const text = readFileSync(file, 'utf8').replace(
      RELATIVE,
      (_, quote: string, name: string) => {
        left.push(path.resolve(here, `${name}.d.ts`));
        return `${quote}${name}.js${quote}`;
      },
    );
    reached.set(file, text);
  }
  return reached;
}

/** A relative import of a TypeScript module. */
const RELATIVE = /(['"])(\.{1,2}\/[^'"\n]+)\.tsx?\1/g;
