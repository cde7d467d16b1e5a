import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Plugin} from 'vite';

/**
 * Gives a configuration the names of a CommonJS module: Vite's own loader does, so
 * that `path.resolve(__dirname, 'src')` is usual in configurations written as modules.
 */
export function commonJsNames(): Plugin {
  return {
    name: 'common-js-names',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/node_modules/')) return undefined;
      const [file = id] = id.split('?');
      const given = Object.entries(namesFor(file)).filter(
        ([name]) => isUsed(code, name) && !isDeclared(code, name),
      );
      if (given.length === 0) return undefined;
      const lines = given.map(([name, value]) => `const ${name} = ${value};`);
      return {code: `${lines.join(' ')} ${code}`, map: null};
    },
  };
}

/** What each name stands for in a file, as code. */
function namesFor(file: string): Readonly<Record<string, string>> {
  return {
    __filename: JSON.stringify(file),
    __dirname: JSON.stringify(path.dirname(file)),
    require: `process.getBuiltinModule('node:module').createRequire(${JSON.stringify(pathToFileURL(file).href)})`,
  };
}

function isUsed(code: string, name: string): boolean {
  return new RegExp(String.raw`(?<![\w$.])${name}\b`).test(code);
}

/** Whether the module has a variable, a function or an import of this name. */
function isDeclared(code: string, name: string): boolean {
  return new RegExp(
    String.raw`\b(?:const|let|var|function)\s+${name}\b|\bimport\s[^;]*\b${name}\b[^;]*\bfrom\b`,
  ).test(code);
}
