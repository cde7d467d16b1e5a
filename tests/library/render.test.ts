import {execFile} from 'node:child_process';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import type * as Published from '../../bin/library/render.mjs';
import {root} from '../../src/cli/process/root.ts';
import type * as Library from '../../src/library/render.ts';
import {makeProject, middleOf} from '../cli/project/helpers.ts';

// What is published as types is what the library takes and gives.
type Same<TOne, TOther> = TOne extends TOther ? TOther : never;
const renders: Same<
  typeof Library.renderProject,
  typeof Published.renderProject
> = async () => [];
const opens: Same<
  typeof Library.openProject,
  typeof Published.openProject
> = async () => {
  throw new Error('It is a type alone.');
};
void [renders, opens];

test('A script of plain Node opens a project, draws a moment and renders it', async () => {
  const project = makeProject(
    {
      card: `
        const colour = useScene().variables.get('colour', 'black');
        view.add(<Rect size={40} fill={colour} />);
        yield* waitFor(0.4);`,
    },
    "variables: {colour: '#00ff00'}",
  );
  const door = pathToFileURL(path.join(root, 'bin/library/render.mjs')).href;
  project.write(
    'script.mjs',
    `
    import {writeFileSync} from 'node:fs';
    import {openProject, renderProject} from '${door}';
    const project = await openProject({project: '.'});
    writeFileSync('card.png', await project.still({at: 0.1, variables: {colour: '#ff0000'}}));
    const files = await project.render({formats: ['gif'], cache: false});
    const strange = await project.render({formats: ['gif'], cache: false, fonts: [{family: 'None', file: 'none.ttf'}]}).then(() => 'rendered', error => error.message);
    const failed = await renderProject({project: '.', scenes: ['crad']}).catch(error => error.message);
    console.log(JSON.stringify({scenes: project.scenes, variables: project.variables, files, strange, failed}));
    `,
  );

  const {stdout} = await promisify(execFile)('node', ['script.mjs'], {
    cwd: project.folder,
  });

  expect(JSON.parse(stdout)).toMatchObject({
    scenes: ['card'],
    variables: {colour: '#00ff00'},
    files: [{format: 'gif', width: 64, height: 36}],
    // What is asked of a render counts as what is asked at first.
    strange: expect.stringContaining('none.ttf'),
    failed: expect.stringContaining('Did you mean card?'),
  });
  expect(await middleOf(path.join(project.folder, 'card.png'))).toEqual([
    255, 0, 0, 255,
  ]);
});
