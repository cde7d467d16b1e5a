import {readFileSync} from 'node:fs';
import path from 'node:path';
import {answerApart} from '../../askApart.ts';
import type {FactsOrder, ProjectFacts} from './projectFacts.ts';
import {recallProject, type StageProject} from './loadedProject.ts';
import {loadProject} from './loadProject.ts';

answerApart(async ({projectFile, options}: FactsOrder) =>
  factsOf(await loadProject(projectFile, options), exporterIn(projectFile)),
);

/** The options of an exporter; those of ffmpeg's may leave the audio out. */
interface Exporter {
  readonly options?: {readonly includeAudio?: unknown};
}

/** The exporter that the editor has saved, as it lies in the project's file. */
function exporterIn(projectFile: string): Exporter {
  const {dir, name} = path.parse(projectFile);
  const meta: {rendering?: {exporter?: Exporter}} = jsonIn(
    path.join(dir, `${name}.meta`),
  );
  return meta.rendering?.exporter ?? {};
}

/** Empty for a file that is missing or broken. */
function jsonIn(file: string): object {
  try {
    return Object(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function factsOf(project: StageProject, {options}: Exporter): ProjectFacts {
  const {audio, meta, variables = {}} = recallProject(project).project;
  const {shared, rendering} = meta;
  const [from, to] = shared.range.get();
  const background = shared.background.get()?.serialize();
  return {
    name: project.name,
    scenes: project.scenes,
    size: project.size,
    fps: rendering.fps.get(),
    resolutionScale: rendering.resolutionScale.get(),
    ...(background !== undefined && {background}),
    range: {from, ...(Number.isFinite(to) && {to})},
    colorSpace: rendering.colorSpace.get(),
    hasAudio: Boolean(audio),
    isSilent: options?.includeAudio === false,
    variables: plain(variables),
  };
}

/** Values that another process can have. */
function plain(
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const text = JSON.stringify(value);
      return [name, text === undefined ? String(value) : JSON.parse(text)];
    }),
  );
}
