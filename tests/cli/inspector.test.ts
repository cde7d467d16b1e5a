import {expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue.ts';
import {drawing} from '../../src/cli/figureJobs.ts';
import {inspect} from '../../src/cli/inspector.ts';
import {projectFile} from '../../src/cli/root.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {FigureJob} from '../../src/render/index.ts';
import {loadProject} from '../../src/stage/index.ts';

const figure = catalogue.find(({id}) => id === '14')!;

test('A figure is checked at the size that it is designed for, whatever it is drawn at', async () => {
  const project = await loadProject(projectFile);

  await expect(inspect(project, small())).resolves.toEqual([]);
});

test('A finding is a line with its rule, its time and its nodes', async () => {
  const project = await loadProject(projectFile);
  const {variables, ...job} = small();
  // Light type on a light ground.
  const findings = await inspect(project, {
    ...job,
    variables: {...variables, ground: '#f4f4f4'},
  });

  expect(findings.length).toBeGreaterThan(0);
  for (const line of findings) {
    expect(line).toMatch(/^check: contrast {2}[\d.–]+ s {2}\S.*: .+$/);
  }
});

function small(): FigureJob {
  const look = {
    network: defaultNetwork,
    theme: 'dark',
    size: {width: 64, height: 36},
  } as const;
  return {
    ...drawing(figure, look),
    name: figure.slug,
    outDir: 'nowhere',
    fps: 5,
    formats: ['gif'],
  };
}
