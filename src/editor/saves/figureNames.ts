import {catalogue, isFilm} from '../../catalogue.ts';

/** The figure of a scene, by its name for readers. */
export interface FigureName {
  /** Two digits; for a scene outside of the catalogue, its own name. */
  readonly id: string;
  readonly title: string;
}

const scenes: string[] = [];

/** Records the scenes that the page shows. */
export function noteShownScenes(names: readonly string[]): void {
  scenes.splice(0, Infinity, ...names);
}

export function figureName(scene: string): FigureName {
  const figure = catalogue.find(
    entry => !isFilm(entry) && entry.scenes.includes(scene),
  );
  return figure ?? {id: scene, title: ''};
}

/** The prefix of a scene's beat names when several scenes are shown. */
export function beatPrefix(scene: string): string {
  return scenes.length > 1 ? `${figureName(scene).id} · ` : '';
}
