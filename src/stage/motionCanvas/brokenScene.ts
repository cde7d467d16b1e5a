import type {Framework} from './framework.ts';

/** The code that replaces a broken scene: it throws when it is played. */
export function brokenSceneModule(
  {name, problem}: {readonly name: string; readonly problem: string},
  framework: Framework,
): string {
  return [
    `import {makeScene2D} from '${framework}/2d';`,
    `import {MetaFile, ValueDispatcher} from '${framework}/core';`,
    `const description = makeScene2D(function* () {`,
    `  throw new Error(${JSON.stringify(problem)});`,
    `});`,
    `description.name = ${JSON.stringify(name)};`,
    `new MetaFile(${JSON.stringify(name)}, false).attach(description.meta);`,
    `description.onReplaced ??= new ValueDispatcher(description.config);`,
    `export default description;`,
  ].join('\n');
}
