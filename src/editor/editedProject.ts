import twoDimensions from '@motion-canvas/2d/editor';
import {
  bootstrap,
  type MetaFile,
  type Project,
  type ProjectSettings,
} from '@motion-canvas/core';
import {noExport} from './noExport.ts';
import {projectMeta} from './savedTimings.ts';
import versions from 'virtual:figures-versions';

/** A group of fields of Motion Canvas's editor. */
interface Settings {
  set(values: object): void;
  serialize(): object;
  readonly onChanged: {subscribe(run: () => void, now: boolean): unknown};
}

/**
 * The project as the editor opens it. What is set there of the view (its range,
 * rate and scale, the colours of the editor) stays in the browser: a render has
 * flags for all of it.
 */
export async function editedProject(config: ProjectSettings): Promise<Project> {
  return bootstrap(
    'project',
    versions,
    [noExport, twoDimensions()],
    config,
    inBrowser('view', projectMeta),
    inBrowser('settings', {}),
  );
}

/** Takes the place of a file that the editor would write. */
function inBrowser(name: string, initial: object): MetaFile<never> {
  const key = `backprop-figures ${name}`;
  const file = {
    attach(field: Settings) {
      field.set({...initial, ...kept(key)});
      field.onChanged.subscribe(() => {
        localStorage.setItem(key, JSON.stringify(field.serialize()));
      }, false);
    },
  };
  return file as unknown as MetaFile<never>;
}

function kept(key: string): object {
  try {
    return Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}
