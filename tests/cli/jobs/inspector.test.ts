import {expect, test} from 'vitest';
import {catalogue} from '../../../src/catalogue.ts';
import {drawing, type Look} from '../../../src/cli/jobs/figureJobs.ts';
import {inspect} from '../../../src/cli/jobs/inspector.ts';
import {projectFile} from '../../../src/cli/process/root.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import type {FigureJob} from '../../../src/render/index.ts';
import {
  loadProject,
  openPlayer,
  type Player,
} from '../../../src/stage/index.ts';
import {pixelsOf} from '../../stage/player/drawing.ts';

const figure = catalogue.find(({id}) => id === '14')!;

test('A figure is checked at the size that it is designed for, whatever it is drawn at', async () => {
  const project = await loadProject(projectFile);

  await expect(inspect(project, small())).resolves.toEqual({findings: []});
});

test('A finding is a line with its rule, its time and its nodes', async () => {
  const project = await loadProject(projectFile);
  const {variables, ...job} = small();
  // Light type on a light ground.
  const {findings} = await inspect(project, {
    ...job,
    variables: {...variables, ground: '#f4f4f4'},
  });

  expect(findings.length).toBeGreaterThan(0);
  for (const line of findings) {
    expect(line).toMatch(/^check: contrast {2}[\d.–]+ s {2}\S.*: .+$/);
  }
});

test('Findings in a narrow layout are one line, which names the figure and the way out', async () => {
  const project = await loadProject(projectFile);
  const {variables, ...job} = jobAt({width: 36, height: 64}, 5);
  const {findings} = await inspect(project, {
    ...job,
    variables: {...variables, ground: '#f4f4f4'},
  });

  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(
    /^check: \S+ has too little room in portrait: draw it in landscape, such as --size 1920x1080 \(\d+ findings?, which check lists\)$/,
  );
});

test('What was checked is drawn by the player that was checked, from its first frame', async () => {
  const project = await loadProject(projectFile);
  const {player} = await inspect(project, asDesigned());
  if (!player) throw new Error('The checked player was not given.');
  const other = await openPlayer(project, asDesigned());

  expect(outline(player)).toEqual(outline(other));
  do {
    expect(player.changed).toBe(other.changed);
    if (player.frame % 60 > 0) continue;
    await player.draw();
    await other.draw();
    expect(pixelsOf(player).equals(pixelsOf(other))).toBe(true);
  } while ((await player.advance()) && (await other.advance()));
  expect(player.frame).toBe(other.frames - 1);
});

test.each<[string, Partial<FigureJob>]>([
  ['at another rate', {fps: 30}],
  ['at another size', {width: 960, height: 540}],
  ['without ground', {variables: {...asDesigned().variables, plate: 'none'}}],
  ['in parts', {part: {scene: figure.scenes[0]!, isLast: true}}],
])('What is drawn %s is opened as it is drawn', async (_, change) => {
  const project = await loadProject(projectFile);
  const {player} = await inspect(project, {...asDesigned(), ...change});

  expect(player).toBeUndefined();
});

function outline({frame, frames, scenes, warnings}: Player) {
  return {frame, frames, scenes, warnings};
}

function asDesigned(): FigureJob {
  return jobAt({width: 1920, height: 1080}, 60);
}

function small(): FigureJob {
  return jobAt({width: 64, height: 36}, 5);
}

function jobAt(size: Look['size'], fps: number): FigureJob {
  const look = {network: defaultNetwork, theme: 'dark', size} as const;
  return {
    ...drawing(figure, look),
    name: figure.slug,
    outDir: 'nowhere',
    fps,
    formats: ['gif'],
  };
}
