import twoDimensions from '@motion-canvas/2d/editor';
import {
  bootstrap,
  type MetaField,
  MetaFile,
  type MetaOption,
  type Player,
  type Plugin,
  type Project,
  type ProjectSettings,
} from '@motion-canvas/core';
import {noExport} from './noExport.ts';
import {projectMeta} from './saves/savedTimings.ts';
import type {ShownAnswer} from './notices/shownMessages.ts';
import versions from 'virtual:figures-versions';

/**
 * The project as the editor opens it. View settings (range, rate, scale, the
 * editor's colours) stay in the browser: a render has flags for all of them.
 *
 * @param onPlayer - Receives the project's player.
 */
export function editedProject(
  config: ProjectSettings,
  {variables, background, frame}: ShownAnswer,
  onPlayer: (player: Player) => void,
): Project {
  const own: Plugin = {name: 'backprop-figures/player', player: onPlayer};
  const project = bootstrap(
    'project',
    versions,
    [noExport, twoDimensions(), own],
    // A copy, since other choices are added to it.
    {...config, variables: {...config.variables, ...variables}},
    new InBrowser('view', projectMeta),
    new InBrowser('settings', {}),
  );
  const {shared, preview} = project.meta;
  shared.background.set(background);
  if (frame) {
    const {width, height, scale} = frame;
    shared.size.set([width, height]);
    offer(preview.resolutionScale.options, scale);
    preview.resolutionScale.set(scale);
  }
  return project;
}

/** Adds a scale to the available ones. */
function offer(options: MetaOption<number>[], scale: number): void {
  if (options.some(({value}) => value === scale)) return;
  options.push({value: scale, text: `${scale.toFixed(2)}x (--size)`});
}

/** Replaces a file that the editor would write. */
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
