import twoDimensions from '@motion-canvas/2d/editor';
import {
  bootstrap,
  type MetaField,
  MetaFile,
  type Project,
  type ProjectSettings,
} from '@motion-canvas/core';
import {noExport} from './noExport.ts';
import {projectMeta} from './savedTimings.ts';
import versions from 'virtual:figures-versions';

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
    new InBrowser('view', projectMeta),
    new InBrowser('settings', {}),
  );
}

/** Takes the place of a file that the editor would write. */
class InBrowser extends MetaFile<object> {
  readonly #key: string;
  readonly #initial: object;

  constructor(name: string, initial: object) {
    super(name);
    this.#key = `backprop-figures ${name}`;
    this.#initial = initial;
  }

  override attach(field: MetaField<object>): void {
    field.set({...this.#initial, ...kept(this.#key)});
    field.onChanged.subscribe(() => {
      localStorage.setItem(this.#key, JSON.stringify(field.serialize()));
    }, false);
  }
}

function kept(key: string): object {
  try {
    return Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}
