import path from 'node:path';
import {projectPaths, type ProjectPaths} from '../../stage/bundle/paths.ts';
import {projectScenes, projectSources} from '../../stage/bundle/sources.ts';
import {errorWords} from '../../render/files/fileError.ts';
import {canvasFinding} from '../doctor/canvas.ts';
import {encoderFindings} from '../doctor/encoder.ts';
import type {Finding} from '../doctor/finding.ts';
import {keptFor} from '../doctor/kept.ts';
import {nodeFinding} from '../doctor/packages.ts';
import {type DoctorReport, reportOf, type Section} from '../doctor/report.ts';
import {
  fileFindings,
  fontFindingsOf,
  sceneFindings,
  settingsFindings,
  told,
} from './projectFindings.ts';
import {
  lockfileFinding,
  oneCoreFinding,
  packageFindingsOf,
} from './projectPackages.ts';
import {askedProject, projectLook} from './projectLook.ts';
import type {ProjectFlags} from './projectOptions.ts';
import {tryScenes} from './trial.ts';

/**
 * Whether a project can be rendered, and how: its packages, its scenes, what they ask
 * for, and what the machine has for it.
 *
 * @param file - The file that calls makeProject().
 */
export async function projectReport(
  file: string,
  flags: ProjectFlags,
): Promise<DoctorReport> {
  const program = {
    title: 'Program',
    findings: [nodeFinding(), await canvasFinding()],
  };
  const machine = [
    {title: 'Encoding', findings: await encoderFindings()},
    {title: 'Kept', findings: keptFor(path.dirname(file))},
  ];
  return reportOf([program, ...(await sectionsOf(file, flags)), ...machine]);
}

async function sectionsOf(
  file: string,
  flags: ProjectFlags,
): Promise<readonly Section[]> {
  const named = told('File', file);
  const paths = await attempt('Configuration', () => projectPaths(file));
  if ('ok' in paths) return [{title: 'Project', findings: [named, paths]}];
  const {root, configFile} = paths;
  const findings = [
    named,
    told('Configuration', configFile),
    await pluginFinding(paths),
    ...packageFindingsOf(file, root),
    lockfileFinding(root),
  ];
  const bundled = await attempt('Bundle', () => modulesOf(file));
  if ('ok' in bundled) {
    return [{title: 'Project', findings: [...findings, bundled]}];
  }
  const project = {
    title: 'Project',
    findings: [...findings, oneCoreFinding(bundled)],
  };
  const loaded = await attempt('Scenes', () => loadedSections(flags));
  return 'ok' in loaded
    ? [project, {title: 'Scenes', findings: [loaded]}]
    : [project, ...loaded];
}

/** What the scenes ask for, found by playing them. */
async function loadedSections(
  flags: ProjectFlags,
): Promise<readonly Section[]> {
  const asked = await askedProject(flags);
  const {file, facts, allowances} = asked;
  const {loadProject} = await import('../../stage/index.ts');
  const project = await loadProject(file, {allowances});
  const look = await projectLook(asked, flags, false);
  const trial = await tryScenes(project, {...look, fps: facts.fps});
  return [
    {title: 'Settings', findings: [...settingsFindings(facts)]},
    {title: 'Scenes', findings: [...scenesOf(sceneFindings(trial))]},
    {title: 'Fonts', findings: [...fontFindingsOf(trial)]},
    {title: 'Files', findings: [...fileFindings(trial, project)]},
  ].filter(({findings}) => findings.length > 0);
}

function scenesOf(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length > 0) return findings;
  const found = 'none: add one to makeProject({scenes: […]})';
  return [{name: 'Scenes', ok: false, found, needed: true}];
}

/** The names of the Vite plugins that the configuration loads. */
async function pluginFinding(paths: ProjectPaths): Promise<Finding> {
  const {configuredPlugins} = await import('../../stage/bundle/viteConfig.ts');
  const names = await attempt('Plugins', () => configuredPlugins(paths));
  if ('ok' in names) return names;
  return told('Plugins', names.length > 0 ? names.join(', ') : 'none');
}

/** The paths of all modules that the scenes reach. */
async function modulesOf(file: string): Promise<readonly string[]> {
  const scenes = await projectScenes(file);
  const sources = await projectSources(file);
  return sources.filesOf(scenes).map(source => source.file);
}

/** A result, or a finding that tells why there is none. */
async function attempt<TResult extends object>(
  name: string,
  work: () => TResult | Promise<TResult>,
): Promise<TResult | Finding> {
  try {
    return await work();
  } catch (error) {
    return {name, ok: false, found: errorWords(error), needed: true};
  }
}
