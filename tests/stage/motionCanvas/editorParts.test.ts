import {expect, test} from 'vitest';
import {askedProject} from '../../../src/cli/project/projectLook.ts';
import {makeProject} from '../../cli/project/helpers.ts';

test('A plugin of a project may bring its parts of the editor along', async () => {
  const project = makeProject({sea: 'yield* waitFor(0.1);'});
  project.write(
    'src/boats.tsx',
    `/** @jsxImportSource preact */
import {Tab, makeEditorPlugin, useApplication, useStorage} from '@motion-canvas/ui';

class OwnTab extends Tab {}

function BoatsTab() {
  const {player} = useApplication();
  return <OwnTab title="Boats" tab={player.name} />;
}

export const boats = makeEditorPlugin((variables) => ({
  name: 'boats',
  settings: () => ({variables}),
  tabs: [{name: 'boats', tabComponent: BoatsTab, paneComponent: useStorage}],
}));

export const still = makeEditorPlugin({
  name: 'still',
  project: made => made.meta.shared.size.set([100, 50]),
});
`,
  );
  project.write(
    'src/project.ts',
    `import {makeProject} from '@motion-canvas/core';
import sea from './scenes/sea?scene';
import {boats, still} from './boats';

export default makeProject({
  scenes: [sea],
  plugins: [boats({title: 'Hello'}), still()],
});
`,
  );
  const {facts} = await askedProject({project: project.folder});

  expect(facts.variables).toEqual({title: 'Hello'});
  expect(facts.size).toEqual({width: 100, height: 50});
});
