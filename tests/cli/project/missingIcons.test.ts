import {expect, test} from 'vitest';
import {commonsPlugin} from '../../helpers/commonsPlugin.ts';
import {makeProject, type MadeProject} from './helpers.ts';

/** A project of Canvas Commons, whose icons are fetched as text. */
function commonsProject(body: string): MadeProject {
  const project = makeProject({harbour: ''});
  project.write('canvasCommons.ts', commonsPlugin());
  project.write(
    'vite.config.ts',
    `import canvasCommons from './canvasCommons';
export default {plugins: [canvasCommons()]};
`,
  );
  project.write(
    'src/project.ts',
    `import {makeProject} from '@canvas-commons/core';
import harbour from './scenes/harbour?scene';
export default makeProject({scenes: [harbour]});
`,
  );
  for (const name of ['project', 'scenes/harbour']) {
    project.write(`src/${name}.meta`, '{}');
  }
  project.write(
    'src/scenes/harbour.tsx',
    `import {Icon, makeScene2D} from '@canvas-commons/2d';
import {createRef, waitFor} from '@canvas-commons/core';
export default makeScene2D(function* (view) {
  const sign = createRef<Icon>();
  ${body}
  yield* waitFor(0.2);
});
`,
  );
  return project;
}

const ferry =
  'The icon mdi:ferry belongs to the package @iconify-json/mdi, which is not installed. Run "npm install @iconify-json/mdi" in the project';

test.each([
  ['awaited', "yield view.add(<Icon icon={'mdi:ferry'} size={20} />);", ferry],
  ['drawn', "view.add(<Icon icon={'mdi:ferry'} size={20} />);", ferry],
  [
    'changed to',
    `view.add(<Icon ref={sign} icon={'feather:anchor'} size={20} />);
  yield* waitFor(0.1);
  yield* sign().icon('mdi:ferry', 0.1);`,
    ferry,
  ],
  [
    'not in its package',
    "yield view.add(<Icon icon={'feather:ferry'} size={20} />);",
    'There is no icon ferry in the installed package @iconify-json/feather.',
  ],
])(
  'A missing icon ends a scene of Canvas Commons, which draws nothing in its place, when it is %s',
  async (_, body, reason) => {
    const {code, stderr} = await commonsProject(body).run(
      'render',
      '--fps=10',
      '--size=64x36',
    );

    expect(stderr).toContain('Scene "harbour" at 0.');
    expect(stderr).toContain(reason);
    expect(code).toBe(1);
  },
);
