import {type FigureEntry, isFilm} from '../../catalogue.ts';
import {unknownChoice} from '../words/errors.ts';

/** The figure of an id, a number or a slug: `03`, `3`, a slug. */
export function figureOf(
  word: string,
  figures: readonly FigureEntry[],
): FigureEntry {
  const id = /^\d$/.test(word) ? `0${word}` : word.toLowerCase();
  const found = figures.find(({id: own, slug}) =>
    [own, slug].some(name => name.toLowerCase() === id),
  );
  if (found) return found;
  throw unknownChoice('figure', word, choices(word, figures));
}

/**
 * The named figures, each once. Without names, all but the film; with `--all`,
 * the film too.
 */
export function figuresOf(
  words: readonly string[],
  figures: readonly FigureEntry[],
  {all = false}: {readonly all?: boolean} = {},
): FigureEntry[] {
  if (all) return [...figures];
  return words.length === 0
    ? figures.filter(figure => !isFilm(figure))
    : [...new Set(words.map(word => figureOf(word, figures)))];
}

/** The stem of a figure's files: that of a scene of its own is its name. */
export function fileStem({id, slug}: FigureEntry): string {
  return id === slug ? id : `${id}-${slug}`;
}

/** Suggestions: for a number the ids, for a word the slugs. */
function choices(word: string, figures: readonly FigureEntry[]): string[] {
  const ids = figures.map(({id}) => id);
  const slugs = figures.map(({slug}) => slug);
  return /^\d+$/.test(word) ? ids : [...ids.filter(isWord), ...slugs];
}

function isWord(id: string): boolean {
  return !/^\d+$/.test(id);
}
