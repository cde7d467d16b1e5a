import {existsSync} from 'node:fs';
import {join, parse} from 'node:path';
import type {Framework} from './framework.ts';

/**
 * The code of a scene that is loaded by itself. An error of its modules during
 * loading is thrown when the scene is played, so that other scenes can play.
 *
 * @param file - The scene's file as Vite names it, with slashes.
 */
export function guardedSceneModule(file: string, framework: Framework): string {
  const {name, dir} = parse(file);
  const hasMeta = existsSync(join(dir, `${name}.meta`));
  const texts = [name, `./${name}.meta`, file, noSceneText];
  const [quoted, meta, source, noScene] = texts.map(text =>
    JSON.stringify(text),
  );
  return [
    `import {makeScene2D} from '${framework}/2d';`,
    `import {MetaFile, ValueDispatcher} from '${framework}/core';`,
    hasMeta
      ? `import metaFile from ${meta};`
      : `const metaFile = new MetaFile(${quoted}, false);`,
    `const failing = (why, stack) => makeScene2D(function* () {`,
    `  const error = new Error(why);`,
    `  if (stack) error.stack = stack;`,
    `  throw error;`,
    `});`,
    `const loaded = await import(${source}).catch(error => ({`,
    `  default: failing(`,
    `    \`It throws while it is loaded: \${error?.message ?? String(error)}\`,`,
    `    error?.stack,`,
    `  ),`,
    `}));`,
    `const isScene = typeof loaded.default?.klass === 'function';`,
    `const description = isScene ? loaded.default : failing(${noScene});`,
    `description.name = ${quoted};`,
    `metaFile.attach(description.meta);`,
    `description.onReplaced ??= new ValueDispatcher(description.config);`,
    `export default description;`,
  ].join('\n');
}

const noSceneText =
  'It exports no scene by default. Write: export default makeScene2D(…)';
