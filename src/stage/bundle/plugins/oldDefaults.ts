import type {Plugin} from 'vite';

/**
 * Gives a configuration the default export of a CommonJS package both as compilers
 * and as Node have it: Vite 4 compiles a configuration, so that `plugin()` is right in
 * one project and `plugin.default()` in another.
 */
export function oldDefaults(): Plugin {
  return {
    name: 'old-defaults',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/node_modules/')) return undefined;
      const lines: string[] = [];
      let rewritten = code;
      for (const node of this.parse(code).body.toReversed()) {
        if (node.type !== 'ImportDeclaration') continue;
        if (/^[./]|^node:|^vite$/.test(node.source.value)) continue;
        for (const {type, start, end, local} of node.specifiers.toReversed()) {
          if (type !== 'ImportDefaultSpecifier') continue;
          const name = `${local.name}$exported`;
          rewritten = rewritten.slice(0, start) + name + rewritten.slice(end);
          lines.push(`const ${local.name} = (${bothWays})(${name});`);
        }
      }
      // Imports come first wherever they stand.
      return lines.length > 0
        ? {code: `${lines.join(' ')} ${rewritten}`, map: null}
        : undefined;
    },
  };
}

/** The code of a function that makes a nested default callable too. */
const bothWays = `exported =>
  exported?.__esModule && typeof exported.default === 'function'
    ? Object.assign((...given) => exported.default(...given), exported)
    : exported`;
