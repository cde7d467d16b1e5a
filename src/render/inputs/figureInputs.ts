import {parse} from 'node:path';
import {fontInputs} from '../../stage/fonts/fontInputs.ts';
import type {ProjectSources, SourceFile} from '../../stage/index.ts';
import type {FigureJob} from '../job/job.ts';
import type {Cause, FigureInputs} from '../manifest/manifest.ts';
import {canonical, hashOf} from '../files/canonical.ts';
import {metaContent} from './metaContent.ts';

/** The sources of a figure, as hashes. */
export interface FigureKey {
  /** One hash for each cause of a change. */
  readonly inputs: FigureInputs;
  /** One hash over all inputs: equal keys mean equal files. */
  readonly key: string;
}

/**
 * The hashes of everything that can change a figure's files.
 *
 * @param renderer - The drawing and encoding code, from `rendererInputs`.
 */
export function figureInputs(
  job: FigureJob,
  sources: ProjectSources,
  renderer: unknown,
): FigureKey {
  const {scenes, title, chapters, timing = 'saved'} = job;
  const moved = scenes.map(scene => [scene, job.moved?.scenes[scene]]);
  const parts: Record<Cause, unknown[]> = {
    mathematics: [],
    scene: [scenes, title, chapters],
    timing: [timing, moved],
    theme: [job.background, job.transparent],
    settings: [settingsOf(job), ...fontInputs(job.allowances ?? {})],
    renderer: [renderer, sources.settings.map(source => facts(source, job))],
  };
  const {audioAfter = []} = job;
  for (const source of sources.filesOf([...audioAfter, ...scenes])) {
    parts[causeOfFile(source.path, job)].push(facts(source, job));
  }
  for (const variable of Object.entries(job.variables)) {
    parts[causeOfVariable(variable[0], job)].push(variable);
  }
  const inputs: FigureInputs = {
    mathematics: hashParts(parts.mathematics),
    scene: hashParts(parts.scene),
    timing: hashParts(parts.timing),
    theme: hashParts(parts.theme),
    settings: hashParts(parts.settings),
    renderer: hashParts(parts.renderer),
  };
  return {inputs, key: hashOf(inputs)};
}

/**
 * Leaves out the fields that change no byte and those that another cause
 * covers.
 */
function settingsOf({
  project: _project,
  outDir: _outDir,
  ffmpeg: _ffmpeg,
  encoders: _encoders,
  inspector: _inspector,
  label: _label,
  causes: _causes,
  scenes: _scenes,
  title: _title,
  chapters: _chapters,
  timing: _timing,
  moved: _moved,
  background: _background,
  transparent: _transparent,
  variables: _variables,
  ...settings
}: FigureJob): unknown {
  return settings;
}

function facts({path, file, sha256}: SourceFile, job: FigureJob): unknown {
  return [path, path.endsWith('.meta') ? metaContent(file, job) : sha256];
}

function causeOfFile(path: string, {project, causes}: FigureJob): Cause {
  // Packages lie in the project's folder, or beside it when the project is
  // installed.
  if (/^\.\.\/|node_modules\//.test(path)) return 'renderer';
  if (path.endsWith('.meta')) {
    const {name} = parse(project);
    return parse(path).name === name ? 'settings' : 'timing';
  }
  const named = (['mathematics', 'theme'] as const).find(cause =>
    causes?.[cause].files.some(start => path.startsWith(start)),
  );
  return named ?? 'scene';
}

function causeOfVariable(name: string, {causes}: FigureJob): Cause {
  const named = (['mathematics', 'theme'] as const).find(cause =>
    causes?.[cause].variables.includes(name),
  );
  return named ?? 'settings';
}

/** Independent of the order in which the parts are found. */
function hashParts(parts: readonly unknown[]): string {
  return hashOf(parts.map(canonical).sort());
}
