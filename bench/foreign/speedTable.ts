import path from 'node:path';
import type {Browser} from 'playwright-core';
import {markdownTable} from '../../tests/helpers/markedTable.ts';
import {doing} from '../doing.ts';
import {median} from '../table.ts';
import {type CommandRun, renderProject} from './commandRun.ts';
import {type EditorExport, openEditorExport} from './editorExport.ts';
import type {ForeignProject} from './foreignProjects.ts';
import type {ProjectsHome} from './home.ts';
import {watchMemory} from './memory.ts';

/** One round: milliseconds of each way. */
interface Round {
  readonly warm: number;
  readonly cold: number;
  readonly images: number;
  readonly ffmpeg: number;
}

/** All rounds of a project. */
interface Measured {
  readonly project: ForeignProject;
  readonly rounds: readonly Round[];
  readonly frames: number;
  readonly drawn: number;
  /** The most bytes of a process of the command. */
  readonly memory: number;
  /** The most bytes of the browser, all its processes together. */
  readonly browser: number;
}

/** Measures projects one after the other, all ways of each in turn. */
export async function speedTable(
  browser: Browser,
  home: ProjectsHome,
  projects: readonly ForeignProject[],
  rounds: number,
): Promise<string> {
  const all: Measured[] = [];
  for (const project of projects) {
    all.push(await measure(browser, home, project, rounds));
  }
  return tableOf(all);
}

async function measure(
  browser: Browser,
  home: ProjectsHome,
  project: ForeignProject,
  count: number,
): Promise<Measured> {
  doing(`${project.name}: its page is loaded`);
  const exported = await openEditorExport(browser, home, project.name);
  const peak = watchMemory(process.pid, isBrowser);
  const runs: CommandRun[] = [];
  const rounds: Round[] = [];
  try {
    for (let round = 1; round <= count; round++) {
      const tell = (what: string) =>
        doing(`${project.name}, round ${round} of ${count}: ${what}`);
      rounds.push(await oneRound(home, project, exported, runs, tell));
    }
  } finally {
    await exported.close();
  }
  const [{frames, drawn}] = runs as [CommandRun];
  const memory = Math.max(...runs.map(run => run.memory));
  return {
    project,
    rounds,
    frames,
    drawn,
    memory,
    browser: peak().together,
  };
}

async function oneRound(
  home: ProjectsHome,
  {name}: ForeignProject,
  exported: EditorExport,
  runs: CommandRun[],
  tell: (what: string) => void,
): Promise<Round> {
  const render = async () => {
    const run = await renderProject(
      home.folderOf(name),
      path.join(home.folder, 'rendered'),
    );
    runs.push(run);
    return run.milliseconds;
  };
  home.forget();
  tell('the command, with nothing kept');
  const cold = await render();
  tell('an image sequence, and ffmpeg');
  const images = await exported.images();
  tell('the command');
  const warm = await render();
  tell('@motion-canvas/ffmpeg');
  const ffmpeg = await exported.ffmpeg();
  tell(
    `${shortly(warm)} (${shortly(cold)}) against ${shortly(images)} and ${shortly(ffmpeg)}`,
  );
  return {warm, cold, images, ffmpeg};
}

function isBrowser(commandLine: string): boolean {
  return /chrom/i.test(commandLine.split(' ')[0] ?? '');
}

const head = [
  'project',
  'frames (changed)',
  'command',
  '… nothing kept',
  'images, ffmpeg',
  '÷ command',
  '`@motion-canvas/ffmpeg`',
  '÷ command',
  'most memory of a process',
  'of Chromium',
];

function tableOf(all: readonly Measured[]): string {
  const rows = all.map(measured => rowOf([measured]));
  return markdownTable(head, all.length > 1 ? [...rows, rowOf(all)] : rows);
}

/** The row of one project, or the sums of several. */
function rowOf(all: readonly Measured[]): readonly string[] {
  const [{project}] = all as [Measured];
  const sum = (value: (one: Measured) => number) =>
    all.reduce((total, one) => total + value(one), 0);
  const most = (value: (one: Measured) => number) =>
    `${Math.round(Math.max(...all.map(value)) / 2 ** 20)} MB`;
  const time = (way: keyof Round) =>
    sum(({rounds}) => median(rounds.map(round => round[way])));
  // Both of a ratio stand side by side in time.
  const ratio = (way: keyof Round) =>
    all.length > 1
      ? time(way) / time('warm')
      : median(all[0]!.rounds.map(round => round[way] / round.warm));
  return [
    all.length > 1 ? '**all**' : `${project.name}: ${project.shows}`,
    `${sum(one => one.frames)} (${sum(one => one.drawn)})`,
    shortly(time('warm')),
    shortly(time('cold')),
    shortly(time('images')),
    `**${ratio('images').toFixed(1)}**`,
    shortly(time('ffmpeg')),
    `**${ratio('ffmpeg').toFixed(1)}**`,
    most(one => one.memory),
    most(one => one.browser),
  ];
}

function shortly(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
