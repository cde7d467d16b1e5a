import {catalogue, isFilm} from '../../catalogue.ts';

/** The figure of a scene, as a reader knows it. */
export interface FigureName {
  /** Two digits; of a scene that the catalogue does not have, its own name. */
  readonly id: string;
  readonly title: string;
}

const scenes: string[] = [];

/** Takes note of the scenes that the page shows. */
export function noteShownScenes(names: readonly string[]): void {
  scenes.splice(0, Infinity, ...names);
}

export function figureName(scene: string): FigureName {
  const figure = catalogue.find(
    entry => !isFilm(entry) && entry.scenes.includes(scene),
  );
  return figure ?? {id: scene, title: ''};
}

/** What stands before the names of a scene's beats where several scenes are shown. */
export function beatPrefix(scene: string): string {
  return scenes.length > 1 ? `${figureName(scene).id} · ` : '';
}
